package io.github.speculativeactions.hub.testing;

/** One of the two servers of a {@link TestHub}. */
public enum Origin {
  /** What {@link TestHub#endpoint} names: the API, small files, and redirects to large ones. */
  HUB,
  /**
   * What {@link TestHub#contentOrigin} names: large files, read and written by signed URLs. It must
   * never see a token.
   */
  CONTENT
}
