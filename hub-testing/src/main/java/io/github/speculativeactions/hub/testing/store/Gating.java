package io.github.speculativeactions.hub.testing.store;

/** Whether users must ask before they may read files. */
public enum Gating {
  NONE,
  /** Who asks may read. */
  AUTO,
  /** Who asks may read once an owner agrees. */
  MANUAL
}
