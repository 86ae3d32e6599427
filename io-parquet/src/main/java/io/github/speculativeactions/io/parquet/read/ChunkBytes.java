package io.github.speculativeactions.io.parquet.read;

import org.jspecify.annotations.Nullable;

/** The bytes of one chunk, in order, through a window that is moved along it. */
final class ChunkBytes {

  private final Ranges ranges;
  private final int window;
  private final PageBuffer own;
  private final long end;
  private @Nullable SharedRange shared;

  /** The first byte of the file that is not in the window. */
  private long next;

  private byte[] bytes = new byte[0];
  private int position;
  private int limit;

  private ChunkBytes(
      ColumnChunk chunk,
      Ranges ranges,
      PageMemory memory,
      int window,
      @Nullable SharedRange shared) {
    this.ranges = ranges;
    this.window = window;
    this.own = new PageBuffer(chunk.place(), memory);
    this.next = chunk.start();
    this.end = chunk.start() + chunk.length();
    this.shared = shared;
  }

  /** {@return a chunk that fetches that many bytes at a time} */
  static ChunkBytes alone(ColumnChunk chunk, Ranges ranges, PageMemory memory, int window) {
    return new ChunkBytes(chunk, ranges, memory, window, null);
  }

  /** {@return a chunk that is fetched together with its neighbours} */
  static ChunkBytes within(
      SharedRange shared, ColumnChunk chunk, Ranges ranges, PageMemory memory) {
    return new ChunkBytes(chunk, ranges, memory, 0, shared);
  }

  /** {@return how many bytes of the chunk have not been taken} */
  long left() {
    return limit - position + (end - next);
  }

  /** {@return how many of them are in the window} */
  int available() {
    return limit - position;
  }

  /** {@return the array that holds the window, until more is fetched} */
  byte[] bytes() {
    return bytes;
  }

  /** {@return where in the array the next byte is} */
  int position() {
    return position;
  }

  /** Moves the window so that it holds that many bytes, of those that are {@linkplain #left()}. */
  void fetch(int count) {
    if (shared != null) {
      bytes = shared.bytes();
      position = (int) (next - shared.start());
      limit = position + (int) (end - next);
      next = end;
      shared = null;
    }
    if (available() >= count) {
      return;
    }
    int held = available();
    int wanted = (int) Math.min(left(), Math.max(count, window));
    byte[] from = bytes;
    bytes = own.withRoom(wanted);
    System.arraycopy(from, position, bytes, 0, held);
    // What comes in one request need not be what fits: a page that spans two windows is rare.
    ranges.read(next, bytes, held, wanted - held);
    next += wanted - held;
    position = 0;
    limit = wanted;
  }

  void skip(int count) {
    position += count;
  }

  void release() {
    own.release();
    bytes = new byte[0];
    shared = null;
    position = 0;
    limit = 0;
    next = end;
  }
}
