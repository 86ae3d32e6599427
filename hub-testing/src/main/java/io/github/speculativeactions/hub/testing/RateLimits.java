package io.github.speculativeactions.hub.testing;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each kind in windows of 300 seconds, and says so in every answer. */
final class RateLimits {

  private static final long WINDOW = 300;

  private final int quota;
  private final Clock clock;
  private final Map<String, Integer> used = new HashMap<>();
  private long window = -1;

  RateLimits(int quota, Clock clock) {
    this.quota = quota;
    this.clock = clock;
  }

  /** {@return the handler, which is not asked where the quota is used up} */
  Handler limit(Handler handler) {
    return call -> {
      String kind = kindOf(call.request().path());
      int left = take(kind);
      Answer answer =
          left < 0 ? Errors.answer(429, "We had to rate limit you") : handler.answer(call);
      long seconds = WINDOW - clock.instant().getEpochSecond() % WINDOW;
      return answer
          .with("RateLimit", '"' + kind + "\";r=" + Math.max(0, left) + ";t=" + seconds)
          .with(
              "RateLimit-Policy", "\"fixed window\";\"" + kind + "\";q=" + quota + ";w=" + WINDOW);
    };
  }

  private synchronized int take(String kind) {
    long now = clock.instant().getEpochSecond() / WINDOW;
    if (now != window) {
      window = now;
      used.clear();
    }
    return quota - used.merge(kind, 1, Integer::sum);
  }

  private static String kindOf(String path) {
    if (path.contains("/resolve")) {
      return "resolvers";
    }
    return path.startsWith("/api/") || path.contains(".git/") ? "api" : "pages";
  }
}
