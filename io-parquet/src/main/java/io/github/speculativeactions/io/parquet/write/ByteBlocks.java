package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of memory that are used again and again. Texts that wait for the end of their row group
 * live too long to die young and not long enough to be worth a place in the old generation; in
 * these blocks the collector does not see them come and go. Safe for use by several threads.
 */
final class ByteBlocks {

  /** How many bytes a block has. */
  static final int SIZE = 1 << 16;

  /** How many are kept for later: those of a few row groups. */
  private static final int MOST_FREE = (64 << 20) / SIZE;

  private final ArrayDeque<byte[]> free = new ArrayDeque<>();

  /** {@return a block; what it holds is undefined} */
  byte[] take() {
    byte @Nullable [] block;
    synchronized (free) {
      block = free.poll();
    }
    return block == null ? new byte[SIZE] : block;
  }

  /** Takes back blocks that no one uses any more. */
  void release(Iterable<byte[]> blocks) {
    synchronized (free) {
      for (byte[] block : blocks) {
        if (free.size() < MOST_FREE) {
          free.push(block);
        }
      }
    }
  }
}
