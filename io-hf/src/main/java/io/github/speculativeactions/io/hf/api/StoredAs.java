package io.github.speculativeactions.io.hf.api;

/** How the Hub wants to get a file. */
public enum StoredAs {
  /** Within the commit. */
  REGULAR,
  /** By an upload of its own, before the commit. */
  LARGE,
  /** Not at all: the repository ignores files of that name. */
  IGNORED
}
