package io.github.speculativeactions.hub.testing.store;

/** A request that the Hub answers with an error. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String message;

  /** Refuses, with the message that the client gets. */
  public RefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.message = message;
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
