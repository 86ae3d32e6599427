package io.github.speculativeactions.io.hf.publish;

/** What became of the card ({@code README.md}) of a repository that was published to. */
public enum PublishedCard {
  /** It is the one that was given: there was none, or one that we had published. */
  REPLACED,
  /**
   * It is one that somebody wrote or changed. What its metadata say of our data is new, all else is
   * as it was, so that its words may tell of earlier data.
   */
  KEPT,
  /** None was given; one that was there stays as it is. */
  NONE
}
