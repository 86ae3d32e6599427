package io.github.speculativeactions.io.parquet.write;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A buffered stream that knows how much was written to it. */
final class CountingStream extends FilterOutputStream {

  private static final int BUFFER_BYTES = 1 << 16;

  private long position;

  CountingStream(OutputStream target) {
    super(new BufferedOutputStream(target, BUFFER_BYTES));
  }

  /** {@return how many bytes were written} */
  long position() {
    return position;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    position++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    position += length;
  }
}
