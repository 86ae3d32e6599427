package io.github.speculativeactions.io.hf.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Another stream's bytes in base64, without line ends. Not safe for use by several threads. */
final class Base64Stream extends InputStream {

  /** Whole groups of three bytes, so that only the last piece is padded. */
  private static final int PIECE = 3 << 13;

  private final InputStream in;
  private byte[] encoded = new byte[0];
  private int position;

  Base64Stream(InputStream in) {
    this.in = in;
  }

  /** {@return how many bytes a number of bytes becomes} */
  static long length(long bytes) {
    return (bytes + 2) / 3 * 4;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == encoded.length) {
      encoded = Base64.getEncoder().encode(in.readNBytes(PIECE));
      position = 0;
    }
    int count = Math.min(length, encoded.length - position);
    System.arraycopy(encoded, position, target, offset, count);
    position += count;
    return count == 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
