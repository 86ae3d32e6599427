package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RateLimitedException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits before something is tried again that is no plain request. Waits grow as those between
 * requests do, so that two who commit do not meet again and again.
 */
final class Backoff {

  private final RetryPolicy policy;

  Backoff(RetryPolicy policy) {
    this.policy = policy;
  }

  /** {@return whether there may be another try} */
  boolean allows(int retry) {
    return retry < policy.retries();
  }

  /**
   * Waits, as long as the hub asked for if it did.
   *
   * @param retry counted from 0
   * @throws HubException if this thread is interrupted, which it is then still
   */
  void sleep(int retry, HubException why) {
    double share = 0.5 + ThreadLocalRandom.current().nextDouble() / 2;
    Duration wait =
        asked(why)
            .map(asked -> shorter(asked.plusSeconds(1), policy.longestServerWait()))
            .orElseGet(() -> Duration.ofNanos((long) (share * own(retry).toNanos())));
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Parallel.interrupted();
    }
  }

  private static Optional<Duration> asked(HubException why) {
    return why instanceof RateLimitedException limited ? limited.retryAfter() : Optional.empty();
  }

  private Duration own(int retry) {
    return shorter(
        policy.firstWait().multipliedBy(1L << Math.min(retry, 30)), policy.longestWait());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
