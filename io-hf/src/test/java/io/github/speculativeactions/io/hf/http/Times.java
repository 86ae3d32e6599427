package io.github.speculativeactions.io.hf.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A clock that only waits move, and a chance that always falls the same way. */
final class Times {

  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-26T12:00:00Z");

  /** {@return the waits so far} */
  List<Duration> waits() {
    return waits;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /**
   * {@return these times as the code under test sees them}
   *
   * @param share what {@code nextDouble} draws: 0 for the shortest waits, nearly 1 for the longest
   */
  Waiting waiting(double share) {
    return new Waiting(
        () -> now,
        time -> {
          waits.add(time);
          pass(time);
        },
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new UnsupportedOperationException("only nextDouble is drawn");
          }

          @Override
          public double nextDouble() {
            return share;
          }
        });
  }
}
