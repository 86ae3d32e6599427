package io.github.speculativeactions.io.hf.http;

/** Which redirects of a GET or HEAD are followed. A write is redirected within its origin only. */
public enum Redirects {
  /** All that the rules allow, also to other servers, which do not get the token. */
  FOLLOWED,
  /**
   * Only those to a relative location, as from an old name of a repository to its new one. An
   * absolute location is an answer: the hub's headers beside it describe the file, which the
   * headers of the server behind it do not.
   */
  RELATIVE_ONLY
}
