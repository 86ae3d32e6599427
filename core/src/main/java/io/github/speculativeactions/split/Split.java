package io.github.speculativeactions.split;

/** A part of a dataset that is trained on or tested with on its own. */
public enum Split {
  /** Rows to learn from. */
  TRAIN("train"),
  /** Rows kept back to measure with. */
  TEST("test");

  private final String label;

  Split(String label) {
    this.label = label;
  }

  /** {@return the split as file names and loaders spell it, such as {@code train}} */
  public String label() {
    return label;
  }
}
