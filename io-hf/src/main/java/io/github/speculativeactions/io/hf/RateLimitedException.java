package io.github.speculativeactions.io.hf;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Too many requests in a while (status 429), even after the waits that are set. */
public final class RateLimitedException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   * @param retryAfter how long the server asks to wait, or null if it did not say
   */
  public RateLimitedException(String message, HubAnswer answer, @Nullable Duration retryAfter) {
    super(message, answer, retryAfter);
  }
}
