package io.github.speculativeactions.build.verifier;

/** How the rejected side of a verifier pair was come by; the first is the best. */
public enum NegativeKind {
  /** The action of another run on the same instance, after the same messages, which then failed. */
  SIBLING("sibling"),
  /** An action that failed; the chosen one is the form in which it was mended later in the run. */
  CORRECTED("corrected"),
  /** The chosen call with another path, tool or argument that occurs in the same trace. */
  PERTURBED("perturbed"),
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
