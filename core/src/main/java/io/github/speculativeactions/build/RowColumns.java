package io.github.speculativeactions.build;

/** Which columns the rows of the three datasets have. */
public enum RowColumns {
  /** Those of the reference, and the action type for the proposer. */
  REFERENCE,
  /** Everything a record holds: the offered tools and where the row comes from too. */
  FULL
}
