package io.github.speculativeactions.build.verifier;

/** How the rejected side of a verifier pair was come by. */
public enum NegativeKind {
  /** A real action, taken in another situation. */
  OTHER_STATE("other_state"),
  /** A canned line that claims a wrong type and does nothing. */
  LABEL_ONLY("label_only");

  private final String label;

  NegativeKind(String label) {
    this.label = label;
  }

  /** {@return the kind as rows spell it, such as {@code label_only}} */
  public String label() {
    return label;
  }
}
