package io.github.speculativeactions.pipeline;

/** What happens when an input row cannot be used. */
public enum BadRows {
  /** The build fails with a message that names the row. */
  FAIL,
  /** The row is put aside, into {@code rejected.jsonl}, and the build goes on. */
  QUARANTINE
}
