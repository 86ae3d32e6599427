package io.github.speculativeactions.io.hf.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ArrivingFileTest {

  private static final String COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62";
  private static final String PATH = "data/train.jsonl";
  private static final int SIZE = 300_000;

  @TempDir Path hub;

  private final Contents shard = Contents.shard(SIZE);
  private final CountDownLatch rest = new CountDownLatch(1);

  @Test
  void bytesAreHandedOutBeforeTheRestIsThere() throws IOException {
    CachedDataset dataset = dataset();
    try (InputStream in = dataset.open(COMMIT, PATH, shard.blob(), this::withRestLater)) {
      assertThat(in.readNBytes(100_000)).isEqualTo(shard.first(100_000));
      assertThat(dataset.find(COMMIT, PATH)).isEmpty();
      rest.countDown();
      assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(shard.bytes(), 100_000, SIZE));
      assertThat(dataset.find(COMMIT, PATH))
          .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(shard.bytes()));
      assertThat(names()).containsExactly(shard.blob().etag());
    }
  }

  @Test
  void anotherContentFailsAtItsEndAndIsNotKept() throws IOException {
    byte[] wrong = shard.bytes().clone();
    wrong[SIZE - 1] ^= 1;
    Fetch fetch = Contents.of(wrong, shard.blob().etag())::openFrom;
    try (InputStream in = dataset().open(COMMIT, PATH, shard.blob(), fetch)) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageContaining(shard.blob().etag());
      assertThatThrownBy(in::read).as("for ever").hasMessageContaining(shard.blob().etag());
    }
    assertThat(names()).isEmpty();
    assertThat(dataset().find(COMMIT, PATH)).isEmpty();
  }

  @Test
  void whatCameBeforeAFailureIsHandedOutAndKept() throws IOException {
    try (InputStream in = dataset().open(COMMIT, PATH, shard.blob(), shard.breakingAt(200_000))) {
      assertThat(in.readNBytes(200_000)).isEqualTo(shard.first(200_000));
      assertThatThrownBy(in::read).hasMessageContaining("connection reset");
    }
    assertThat(bytesOf(dataset())).isEqualTo(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(200_000L);
  }

  @Test
  void ofAnEarlierTryNothingIsHandedOutUnchecked() throws IOException {
    Path blobs = Files.createDirectories(hub.resolve("datasets--alice--ds/blobs"));
    Files.write(blobs.resolve(shard.blob().etag() + ".1a2b3c4d.incomplete"), new byte[5_000]);
    assertThat(bytesOf(dataset())).isEqualTo(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(5_000L, 0L);
  }

  @Test
  void whoClosesEarlyEndsTheDownloadAndTheNextGoesOn() throws IOException {
    CachedDataset dataset = dataset();
    try (InputStream in = dataset.open(COMMIT, PATH, shard.blob(), this::withRestLater)) {
      assertThat(in.readNBytes(100_000)).hasSize(100_000);
    }
    assertThat(names()).singleElement().asString().endsWith(".incomplete");
    assertThat(bytesOf(dataset)).isEqualTo(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(0L, 100_000L);
  }

  @Test
  void readersOfTheSameFileShareItsDownloadEvenInOneThread() throws IOException {
    CachedDataset dataset = dataset();
    try (InputStream one = dataset.open(COMMIT, PATH, shard.blob(), this::withRestLater)) {
      try (InputStream other = dataset.open(COMMIT, PATH, shard.blob(), this::withRestLater)) {
        assertThat(other.readNBytes(50_000)).isEqualTo(shard.first(50_000));
      }
      rest.countDown();
      assertThat(one.readAllBytes()).isEqualTo(shard.bytes());
    }
    assertThat(shard.askedFrom()).containsExactly(0L);
  }

  @Test
  void itGoesAheadOfTheReaderOnlySoFar() throws Exception {
    AtomicLong wanted = new AtomicLong();
    AtomicLong farthestAhead = new AtomicLong();
    Path file = Files.write(hub.resolve("file"), shard.bytes());
    ArrivingFile arriving =
        new ArrivingFile(
            PATH,
            SIZE,
            10_000,
            follower -> {
              for (int count = 1_000; count <= SIZE; count += 1_000) {
                tell(follower, file, count);
                farthestAhead.accumulateAndGet(count - wanted.get(), Math::max);
              }
              return file;
            },
            over -> {});
    try (InputStream in = arriving.open().orElseThrow()) {
      while (farthestAhead.get() < 10_000) {
        Thread.sleep(5);
      }
      while (wanted.addAndGet(5_000) <= SIZE) {
        assertThat(in.readNBytes(5_000)).hasSize(5_000);
      }
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(farthestAhead.get()).isEqualTo(10_000);
  }

  @Test
  void aReaderThatIsInterruptedStopsWaiting() throws IOException {
    try (InputStream in = dataset().open(COMMIT, PATH, shard.blob(), this::withRestLater)) {
      assertThat(in.readNBytes(100_000)).hasSize(100_000);
      Thread.currentThread().interrupt();
      assertThatThrownBy(in::read).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whatIsStoredAlreadyIsRead() throws IOException {
    dataset().store(COMMIT, PATH, shard.blob(), shard::openFrom);
    assertThat(bytesOf(dataset())).isEqualTo(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(0L);
  }

  private byte[] bytesOf(CachedDataset dataset) throws IOException {
    try (InputStream in = dataset.open(COMMIT, PATH, shard.blob(), shard::openFrom)) {
      return in.readAllBytes();
    }
  }

  /** The first 100,000 bytes at once, the rest when it is let go. */
  private InputStream withRestLater(long offset) {
    InputStream all = shard.openFrom(offset);
    return new InputStream() {
      private int count;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int start, int length) throws IOException {
        if (count == 100_000) {
          try {
            rest.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }
        int wanted = count < 100_000 ? Math.min(length, 100_000 - count) : length;
        int read = all.read(target, start, wanted);
        count += Math.max(0, read);
        return read;
      }
    };
  }

  private static void tell(BlobDownload.Follower follower, Path file, long count) {
    try {
      follower.mayRead(file, count);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private CachedDataset dataset() {
    return HubCache.at(hub).dataset(RepositoryId.parse("alice/ds"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(hub.resolve("datasets--alice--ds/blobs"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
