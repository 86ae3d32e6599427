package io.github.speculativeactions.io.hf.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests are left, as in {@code RateLimit: "api";r=489;t=189}: a subset of the IETF
 * draft <em>RateLimit header fields for HTTP</em>, version 9, that the Hub documents.
 *
 * @param remaining requests that are left in this window
 * @param reset the time until the next window begins
 */
record RateLimit(long remaining, Duration reset) {

  private static final Pattern FORM =
      Pattern.compile("^[^,]*?;\\s*r=(\\d{1,9})\\s*;\\s*t=(\\d{1,9})\\b");

  /** {@return what the header says of its first bucket; empty if it does not have that form} */
  static Optional<RateLimit> parse(String header) {
    Matcher parts = FORM.matcher(header);
    return parts.find()
        ? Optional.of(
            new RateLimit(
                Long.parseLong(parts.group(1)), Duration.ofSeconds(Long.parseLong(parts.group(2)))))
        : Optional.empty();
  }
}
