package io.github.speculativeactions.io.hf.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class BlobLockTest {

  private static final Duration LONG = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  void aHolderThatGetsOnIsWaitedFor() throws Exception {
    AtomicLong progress = new AtomicLong();
    BlobLock held = acquire(LONG);
    CompletableFuture<BlobLock> second =
        CompletableFuture.supplyAsync(
            () -> acquire(Duration.ofMillis(30), progress::incrementAndGet));
    // It is asked at the beginning, and then each time that patience has run out.
    while (progress.get() < 4) {
      assertThat(second).isNotDone();
      Thread.sleep(5);
    }
    held.release();
    second.get(10, TimeUnit.SECONDS).release();
  }

  @Test
  void aHolderThatStandsStillIsNot() {
    BlobLock held = acquire(LONG);
    acquire(Duration.ofMillis(30)).release();
    // Giving up on it has not taken it from the holder.
    BlobLock third = acquire(Duration.ofMillis(30));
    held.release();
    BlobLock fourth = acquire(LONG);
    third.release();
    fourth.release();
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() {
    BlobLock held = acquire(LONG);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> BlobLock.acquire(folder.resolve("a.lock"), () -> 0, LONG))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    held.release();
  }

  private BlobLock acquire(Duration patience) {
    return acquire(patience, () -> 0);
  }

  private BlobLock acquire(Duration patience, LongSupplier progress) {
    try {
      return BlobLock.acquire(folder.resolve("a.lock"), progress, patience);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
