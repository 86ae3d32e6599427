package io.github.speculativeactions.io.hf;

/** The Hub would have to be asked, but the options say {@link NetworkUse#OFFLINE}. */
public final class OfflineException extends HubException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param missing what would have to be asked for, such as "the file is not in the cache"
   * @param options those that forbid it; the message names the variable that set them
   */
  public OfflineException(String missing, HubOptions options) {
    super(
        Category.CONFIGURATION,
        false,
        missing
            + ", and the Hub may not be asked ("
            + options.networkVariable().orElse("NetworkUse.OFFLINE")
            + ")",
        null,
        HubAnswer.NONE);
  }
}
