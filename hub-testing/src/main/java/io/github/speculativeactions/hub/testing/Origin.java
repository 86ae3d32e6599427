package io.github.speculativeactions.hub.testing;

/** One of the two servers. */
public enum Origin {
  /** What {@code HF_ENDPOINT} names: pages, API, and small files. */
  HUB,
  /** Where large files are read from and written to by signed URLs; it must never see a token. */
  CONTENT
}
