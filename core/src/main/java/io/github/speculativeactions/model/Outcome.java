package io.github.speculativeactions.model;

/** How a trace ended. */
public enum Outcome {
  /** The task was solved. */
  RESOLVED("resolved"),
  /** The task was not solved. */
  UNRESOLVED("unresolved"),
  /** Nobody said, and nothing in the trace tells. */
  UNKNOWN("unknown");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** {@return the outcome as rows spell it, such as {@code resolved}} */
  public String label() {
    return label;
  }
}
