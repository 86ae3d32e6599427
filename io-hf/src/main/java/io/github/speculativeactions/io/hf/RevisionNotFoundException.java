package io.github.speculativeactions.io.hf;

/** A branch, tag or commit that the repository does not have. */
public final class RevisionNotFoundException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public RevisionNotFoundException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
