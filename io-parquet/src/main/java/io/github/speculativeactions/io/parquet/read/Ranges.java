package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.RangeReader;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads parts of a file in pieces; a storage that fails is a failure of category STORAGE. */
final class Ranges {

  /** What the runtime copies through memory outside of the heap at a time. */
  private static final int MOST_AT_ONCE = 4 << 20;

  private final RangeReader reader;

  Ranges(RangeReader reader) {
    this.reader = reader;
  }

  void read(long position, byte[] target, int offset, int length) {
    try {
      for (int done = 0; done < length; done += MOST_AT_ONCE) {
        int count = Math.min(MOST_AT_ONCE, length - done);
        reader.readFully(position + done, ByteBuffer.wrap(target, offset + done, count));
      }
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("the file cannot be read: " + e.getMessage(), e);
    }
  }

  void willRead(long position, int length) {
    reader.willRead(position, length);
  }
}
