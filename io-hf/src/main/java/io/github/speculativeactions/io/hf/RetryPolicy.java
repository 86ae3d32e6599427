package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.time.Duration;

/**
 * How often a request that failed for a passing reason is sent again, and after what waits.
 *
 * <p>The wait before the first retry is drawn between half of {@link #firstWait} and all of it;
 * with each retry it doubles up to {@link #longestWait}. Where the server says how long to wait,
 * that is waited, and one to two seconds more, up to {@link #longestServerWait}. Requests that must
 * not take place twice, such as commits, are never repeated. Immutable and safe for use by several
 * threads.
 *
 * @param retries how often a request is sent again after the first time; 0 to 100
 * @param firstWait up to how long is waited before the first retry; at most {@code longestWait}
 * @param longestWait up to how long is waited before any retry
 * @param longestServerWait how long a server may make us wait at a time
 */
public record RetryPolicy(
    int retries, Duration firstWait, Duration longestWait, Duration longestServerWait) {

  /** How often a request is repeated unless set: 5 times. */
  public static final int DEFAULT_RETRIES = 5;

  /** The wait before the first retry unless set: 1 s. */
  public static final Duration DEFAULT_FIRST_WAIT = Duration.ofSeconds(1);

  /** The longest wait of our own unless set: 8 s. */
  public static final Duration DEFAULT_LONGEST_WAIT = Duration.ofSeconds(8);

  /** The longest wait on behalf of the server unless set: 10 min; its windows have 5 min. */
  public static final Duration DEFAULT_LONGEST_SERVER_WAIT = Duration.ofMinutes(10);

  private static final int MAX_RETRIES = 100;
  private static final Duration MAX_WAIT = Duration.ofDays(1);

  /**
   * Checks the values.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if one is out of its range; waits are from
   *     zero to one day
   */
  public RetryPolicy {
    if (retries < 0 || retries > MAX_RETRIES) {
      throw SpeculativeActionsException.configuration(
          "retries must be from 0 to " + MAX_RETRIES + ", not " + retries);
    }
    checkWait("longestWait", longestWait, MAX_WAIT);
    checkWait("firstWait", firstWait, longestWait);
    checkWait("longestServerWait", longestServerWait, MAX_WAIT);
  }

  /** {@return the policy with every value at its default, much like {@code huggingface_hub}'s} */
  public static RetryPolicy defaults() {
    return new RetryPolicy(
        DEFAULT_RETRIES, DEFAULT_FIRST_WAIT, DEFAULT_LONGEST_WAIT, DEFAULT_LONGEST_SERVER_WAIT);
  }

  /** {@return the policy that sends every request once} */
  public static RetryPolicy never() {
    return defaults().withRetries(0);
  }

  /** {@return this policy with another number of retries} */
  public RetryPolicy withRetries(int value) {
    return new RetryPolicy(value, firstWait, longestWait, longestServerWait);
  }

  private static void checkWait(String name, Duration value, Duration longest) {
    if (value.isNegative() || value.compareTo(longest) > 0) {
      throw SpeculativeActionsException.configuration(
          name + " must be from 0 s to " + longest + ", not " + value);
    }
  }
}
