package io.github.speculativeactions.model;

/**
 * What an action leaves behind, and so whether a runtime may start it before it is asked for.
 *
 * <p>Labels are part of the row format: they do not change.
 */
public enum SideEffect {
  /** Changes nothing that anyone can see: may be started and thrown away. */
  READ_ONLY("read_only"),
  /** Changes something, but doing it twice is the same as doing it once. */
  IDEMPOTENT("idempotent"),
  /** Changes something, and more so when done again. */
  MUTATING("mutating"),
  /** The evidence does not tell: to be treated as mutating. */
  UNKNOWN("unknown");

  private final String label;

  SideEffect(String label) {
    this.label = label;
  }

  /** {@return the side effect as rows spell it, such as {@code read_only}} */
  public String label() {
    return label;
  }
}
