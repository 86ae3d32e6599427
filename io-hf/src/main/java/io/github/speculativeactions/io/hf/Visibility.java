package io.github.speculativeactions.io.hf;

/** Who may see a repository. */
public enum Visibility {
  /** Its owner, or the members of the organisation that owns it. */
  PRIVATE,
  /** Everyone. */
  PUBLIC
}
