package io.github.speculativeactions.pipeline;

/** Which traces the proposer learns from. */
public enum TrainOn {
  /** Every trace. */
  ALL,
  /** Those that were resolved or whose outcome is unknown. */
  RESOLVED
}
