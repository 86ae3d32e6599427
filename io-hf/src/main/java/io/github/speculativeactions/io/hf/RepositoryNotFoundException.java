package io.github.speculativeactions.io.hf;

/**
 * A repository that does not exist, or is private and not shown to whoever asks: the Hub does not
 * tell which.
 */
public final class RepositoryNotFoundException extends RepositoryNotAccessibleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public RepositoryNotFoundException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
