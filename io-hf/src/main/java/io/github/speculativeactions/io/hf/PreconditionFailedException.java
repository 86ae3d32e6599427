package io.github.speculativeactions.io.hf;

/**
 * A commit whose parent is not the head of its branch any more (status 412): read the branch again
 * first.
 */
public final class PreconditionFailedException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public PreconditionFailedException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
