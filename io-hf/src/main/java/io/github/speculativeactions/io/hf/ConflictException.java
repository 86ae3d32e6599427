package io.github.speculativeactions.io.hf;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that exists already or is being changed by somebody else (status 409). */
public final class ConflictException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   * @param retryAfter how long the server asks to wait, or null if it did not say
   */
  public ConflictException(String message, HubAnswer answer, @Nullable Duration retryAfter) {
    super(message, answer, retryAfter);
  }
}
