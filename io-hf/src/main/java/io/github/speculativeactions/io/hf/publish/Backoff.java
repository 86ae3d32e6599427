package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.http.Waits;

/**
 * Waits before something is tried again that is no plain request, as long as before a request, so
 * that two who commit do not meet again and again.
 */
final class Backoff {

  private final RetryPolicy policy;
  private final Waits waits;

  Backoff(RetryPolicy policy) {
    this.policy = policy;
    this.waits = Waits.of(policy);
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
    try {
      Thread.sleep(waits.before(retry, why).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Parallel.interrupted();
    }
  }
}
