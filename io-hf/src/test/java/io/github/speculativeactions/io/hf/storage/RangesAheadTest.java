package io.github.speculativeactions.io.hf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RangesAheadTest {

  @Test
  void whoeverIsInterruptedWhileAPartIsOnItsWayStopsAndStaysInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    try (RangesAhead ahead = new RangesAhead()) {
      ahead.begin(
          0,
          5,
          () -> {
            never.await();
            return new byte[5];
          });
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> ahead.take(0, 5)).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
