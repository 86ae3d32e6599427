package io.github.speculativeactions.io.hf;

/** What the files of a cached commit are. */
public enum SnapshotFiles {
  /** Symbolic links to blobs where the system can make them, so equal files are kept once. */
  LINKED,
  /** Files, as with {@code HF_HUB_DISABLE_SYMLINKS}; equal files of two commits are kept twice. */
  REAL
}
