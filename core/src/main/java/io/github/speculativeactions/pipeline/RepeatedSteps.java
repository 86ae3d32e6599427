package io.github.speculativeactions.pipeline;

/** What becomes of a step that several traces hold: the same action after the same messages. */
public enum RepeatedSteps {
  /** Each has its row, as in the reference. */
  KEPT,
  /**
   * One has a row. A trace whose steps all stand in another one of its instance adds nothing: the
   * same run in another dialect, or one that another goes on from; but not if it is known to be
   * resolved and the proposer does not learn from the other.
   */
  ONCE
}
