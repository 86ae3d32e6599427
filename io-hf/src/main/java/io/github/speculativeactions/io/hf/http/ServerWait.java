package io.github.speculativeactions.io.hf.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server that refused a request asks us to wait. */
final class ServerWait {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private ServerWait() {}

  /**
   * {@return the time until the next window of the rate limit if this one is used up, else what
   * {@code Retry-After} says in seconds or as a date; empty if it says nothing}
   */
  static Optional<Duration> of(int status, HttpHeaders headers, Instant now) {
    Optional<Duration> reset =
        headers
            .firstValue("RateLimit")
            .filter(header -> status == TOO_MANY_REQUESTS)
            .flatMap(RateLimit::parse)
            .filter(limit -> limit.remaining() == 0)
            .map(RateLimit::reset);
    return reset.or(
        () -> headers.firstValue("Retry-After").flatMap(header -> retryAfter(header.strip(), now)));
  }

  private static Optional<Duration> retryAfter(String header, Instant now) {
    if (SECONDS.matcher(header).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    }
    try {
      Instant then = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
