package io.github.speculativeactions.io.hf.http;

import java.time.Duration;
import java.util.Locale;

/** Shows durations in messages. */
final class Seconds {

  private Seconds() {}

  /** {@return such as {@code 10.0 s}} */
  static String of(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
  }
}
