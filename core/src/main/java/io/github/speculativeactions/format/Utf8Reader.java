package io.github.speculativeactions.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8 that knows which byte a character begins at, for the characters read last. */
final class Utf8Reader extends Reader {

  private final Reader decoded;

  /** The characters of the last read, whose reader must not change them. */
  private char[] chunk = {};

  private int position;
  private int limit;

  /** How many characters and bytes there are before the position. */
  private long chars;

  private long bytes;

  Utf8Reader(InputStream in) {
    // A decoder of its own, since a charset given by name would replace what is not UTF-8.
    this.decoded = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    bytesBefore(Long.MAX_VALUE);
    int count = decoded.read(target, offset, length);
    chunk = target;
    position = offset;
    limit = offset + Math.max(0, count);
    return count;
  }

  /**
   * {@return how many bytes there are before a character}
   *
   * @param charOffset its number, counted from 0; no smaller than one asked for before, and not
   *     before the characters of the last read
   */
  long bytesBefore(long charOffset) {
    while (chars < charOffset && position < limit) {
      bytes += Utf8.length(chunk[position++]);
      chars++;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }
}
