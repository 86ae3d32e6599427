package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How long is waited before something is tried again, as {@link RetryPolicy} says. Safe for use by
 * several threads.
 */
public final class Waits {

  private final RetryPolicy policy;
  private final RandomGenerator random;

  /**
   * @param random draws the part of a wait that keeps clients from coming back all at once
   */
  Waits(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  /** {@return the waits of a policy} */
  public static Waits of(RetryPolicy policy) {
    return new Waits(policy, new Random());
  }

  /**
   * {@return the wait that the server asked for, and one to two seconds more; if it asked for none,
   * one that grows with each retry}
   *
   * @param retry counted from 0
   * @param failure what happened at the last try
   */
  public Duration before(int retry, HubException failure) {
    return failure
        .retryAfter()
        // Clocks differ by parts of a second, and not all clients should come back at once.
        .map(asked -> asked.plus(parts(1, 2, Duration.ofSeconds(1))))
        .map(wait -> shorter(wait, policy.longestServerWait()))
        .orElseGet(() -> parts(0.5, 1, ownWait(retry)));
  }

  private Duration ownWait(int retry) {
    // Beyond 2^30 times the first wait any is longer than a day.
    long factor = 1L << Math.min(retry, 30);
    return shorter(policy.firstWait().multipliedBy(factor), policy.longestWait());
  }

  private Duration parts(double least, double most, Duration whole) {
    double share = least + (most - least) * random.nextDouble();
    return Duration.ofNanos((long) (share * whole.toNanos()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
