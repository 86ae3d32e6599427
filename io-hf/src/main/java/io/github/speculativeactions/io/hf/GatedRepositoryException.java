package io.github.speculativeactions.io.hf;

/**
 * A repository whose owners grant access one by one, and have not granted it to whoever asks.
 * Access is asked for on {@link DatasetUrls#page()}.
 */
public final class GatedRepositoryException extends RepositoryNotAccessibleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   */
  public GatedRepositoryException(String message, HubAnswer answer) {
    super(message, answer);
  }
}
