package io.github.speculativeactions.io.hf.http;

/** A URL of a server that is not followed. */
final class RefusedUrlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param fault what is wrong, to be read after "the URL"
   */
  RefusedUrlException(String fault) {
    super(fault);
  }

  /** {@return what is wrong, to be read after "the URL"} */
  String fault() {
    return String.valueOf(getMessage());
  }
}
