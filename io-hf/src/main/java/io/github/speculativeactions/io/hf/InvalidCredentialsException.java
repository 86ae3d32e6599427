package io.github.speculativeactions.io.hf;

/** A token that the Hub does not know any more, or none where one is needed. */
public final class InvalidCredentialsException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public InvalidCredentialsException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
