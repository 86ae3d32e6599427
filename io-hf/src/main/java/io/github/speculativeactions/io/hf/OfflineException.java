package io.github.speculativeactions.io.hf;

/** The Hub would have to be asked, but the options say {@link NetworkUse#OFFLINE}. */
public final class OfflineException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what would have been asked, and how to allow it
   */
  public OfflineException(String message) {
    super(Category.CONFIGURATION, false, message, null, HubAnswer.NONE);
  }
}
