package io.github.speculativeactions.io.hf;

/** A repository that the Hub's moderators have closed. */
public final class DisabledRepositoryException extends RepositoryNotAccessibleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public DisabledRepositoryException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
