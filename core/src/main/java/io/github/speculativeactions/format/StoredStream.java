package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a storage gives. Its failures are thrown as ours at once, so that no decompression above it
 * can take them for damaged bytes, or for the end of the file.
 */
final class StoredStream extends FilterInputStream {

  StoredStream(InputStream stored) {
    super(stored);
  }

  @Override
  public int read() {
    try {
      return in.read();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static SpeculativeActionsException unreadable(IOException e) {
    return SpeculativeActionsException.storage("the file cannot be read: " + e.getMessage(), e);
  }
}
