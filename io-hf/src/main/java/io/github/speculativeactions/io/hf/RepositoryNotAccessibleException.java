package io.github.speculativeactions.io.hf;

/** A repository that cannot be read or written as asked; the subclasses say why. */
public class RepositoryNotAccessibleException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public RepositoryNotAccessibleException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
