package io.github.speculativeactions.io.hf;

/** Something that exists already or is being changed by somebody else (status 409). */
public final class ConflictException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public ConflictException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
