package io.github.speculativeactions.io.hf.http;

/**
 * Bytes of a file, both ends included, as in {@code Range: bytes=0-99}; RFC 9110.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte; not before the first
 */
public record ByteRange(long first, long last) {

  public ByteRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no range of bytes: " + first + "-" + last);
    }
  }

  /** {@return the range that begins at a byte and has a length of 1 or more} */
  public static ByteRange of(long first, long length) {
    return new ByteRange(first, Math.addExact(first, length - 1));
  }

  /** {@return the number of bytes} */
  public long length() {
    return last - first + 1;
  }

  /** {@return the value of the header {@code Range}} */
  String header() {
    return "bytes=" + first + "-" + last;
  }
}
