package io.github.speculativeactions.build.verifier;

/** How the rejected side of a verifier pair was come by; the first is the best. */
public enum NegativeKind {
  /** The action of another run on the same instance, after the same messages, which then failed. */
  SIBLING("sibling", 1.0),
  /** A call that failed; the chosen one has the arguments with which the run mended it at once. */
  CORRECTED("corrected", 0.8),
  /**
   * The chosen call with an argument of another call of the same trace, and as such no call that
   * the trace makes anywhere, before or after, alone or among others.
   */
  PERTURBED("perturbed", 0.6),
  /** A real action, taken in another situation. */
  OTHER_STATE("other_state", 0.4),
  /** A canned line that claims a wrong type and does nothing. */
  LABEL_ONLY("label_only", 0.2);

  private final String label;
  private final double margin;

  NegativeKind(String label, double margin) {
    this.label = label;
    this.margin = margin;
  }

  /** {@return the kind as rows spell it, such as {@code label_only}} */
  public String label() {
    return label;
  }

  /**
   * {@return by how much the right action of such a pair should be preferred}
   *
   * <p>1 for what a run itself has shown to be wrong in this place, and a fifth less for each kind
   * that says less. Reward losses that know a margin subtract it from the difference of the two
   * rewards.
   */
  public double margin() {
    return margin;
  }
}
