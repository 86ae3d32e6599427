package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Repeats what failed for a passing reason, after waits that grow, or that the server asks for.
 * Safe for use by several threads.
 */
final class Retries {

  private static final Logger LOGGER = System.getLogger(Retries.class.getName());

  private final RetryPolicy policy;
  private final Waiting waiting;
  private final Waits waits;

  /** One sending. */
  interface Attempt<T> {
    T run() throws FailedAttempt;
  }

  Retries(RetryPolicy policy, Waiting waiting) {
    this.policy = policy;
    this.waiting = waiting;
    this.waits = new Waits(policy, waiting.random());
  }

  /**
   * {@return what the first attempt that succeeds gives}
   *
   * @throws HubException the last failure, if none succeeds or the thread is interrupted
   */
  <T> T run(HubRequest request, Attempt<T> attempt) {
    int allowed = request.repetition() == HubRequest.Repetition.ALLOWED ? policy.retries() : 0;
    for (int retry = 0; ; retry++) {
      try {
        return attempt.run();
      } catch (FailedAttempt e) {
        if (retry == allowed || !e.isPassing() || Thread.currentThread().isInterrupted()) {
          throw e.failure();
        }
        Duration wait = waits.before(retry, e.failure());
        String next = ", try %d of %d".formatted(retry + 2, allowed + 1);
        // Whoever waits may know why.
        LOGGER.log(
            Level.WARNING,
            () -> e.failure().getMessage() + "; again in " + Seconds.of(wait) + next);
        sleep(wait);
      }
    }
  }

  /**
   * Waits.
   *
   * @throws HubException if the thread was interrupted, which it is then still
   */
  void sleep(Duration wait) {
    try {
      waiting.sleeper().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      String message = "interrupted while waiting before a request";
      throw new HubException(message, HubAnswer.NONE, new InterruptedIOException(message));
    }
  }
}
