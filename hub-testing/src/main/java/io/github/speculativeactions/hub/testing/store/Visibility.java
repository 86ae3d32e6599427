package io.github.speculativeactions.hub.testing.store;

/** Who may see a repository. */
public enum Visibility {
  PUBLIC,
  /** Its owners only; to others it does not exist. */
  PRIVATE,
  /** Nobody: the Hub's moderators took it away, but say so. */
  DISABLED
}
