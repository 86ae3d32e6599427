package io.github.speculativeactions.io.hf.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down before the hub's rate limit is used up: when few requests are left, they are spread
 * over the time until there are more. Safe for use by several threads.
 */
final class Pace {

  /** From here on requests are spread; the smallest window of the Hub has 500. */
  private static final long FEW = 20;

  private final InstantSource clock;
  private final Duration longestWait;
  private final Map<Bucket, Window> windows = new EnumMap<>(Bucket.class);

  /** What the Hub counts together. */
  private enum Bucket {
    API,
    RESOLVERS,
    PAGES;

    static Bucket of(HubUrl url) {
      String path = url.uri().getRawPath();
      if (path.contains("/resolve/") || path.contains("/api/resolve-cache/")) {
        return RESOLVERS;
      }
      return path.contains("/api/") ? API : PAGES;
    }
  }

  /** What is left of a window, with what we sent since the hub last told. */
  private record Window(long remaining, Instant reset) {}

  /**
   * @param longestWait how long is waited at most, whatever the hub says
   */
  Pace(InstantSource clock, Duration longestWait) {
    this.clock = clock;
    this.longestWait = longestWait;
  }

  /** Learns what an answer of the hub says of its limit. */
  synchronized void observe(AnswerHead head) {
    head.header("RateLimit")
        .flatMap(RateLimit::parse)
        .ifPresent(
            limit ->
                windows.put(
                    Bucket.of(head.url()),
                    new Window(limit.remaining(), clock.instant().plus(limit.reset()))));
  }

  /**
   * {@return how long to wait before a request, which then counts as sent; zero for other servers
   * than the hub}
   */
  synchronized Duration before(HubUrl url) {
    Bucket bucket = Bucket.of(url);
    @Nullable Window window = url.isForeign() ? null : windows.get(bucket);
    if (window == null) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    if (!window.reset().isAfter(now)) {
      windows.remove(bucket);
      return Duration.ZERO;
    }
    long left = window.remaining();
    windows.put(bucket, new Window(Math.max(0, left - 1), window.reset()));
    if (left >= FEW) {
      return Duration.ZERO;
    }
    Duration untilReset = Duration.between(now, window.reset());
    Duration wait = left == 0 ? untilReset.plusSeconds(1) : untilReset.dividedBy(left + 1);
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
