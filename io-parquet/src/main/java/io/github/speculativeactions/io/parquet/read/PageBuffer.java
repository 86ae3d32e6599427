package io.github.speculativeactions.io.parquet.read;

import java.util.Arrays;

/** A buffer that grows and is used for one page after the other. */
final class PageBuffer {

  private final ColumnPlace place;
  private final PageMemory memory;
  private byte[] bytes = new byte[0];

  PageBuffer(ColumnPlace place, PageMemory memory) {
    this.place = place;
    this.memory = memory;
  }

  byte[] bytes() {
    return bytes;
  }

  int capacity() {
    return bytes.length;
  }

  /** {@return the buffer with room for that many bytes; what it held may be lost} */
  byte[] withRoom(int length) {
    if (length > bytes.length) {
      memory.hold(place, length - bytes.length);
      bytes = new byte[length];
    }
    return bytes;
  }

  /** {@return the buffer with room for that many bytes, beginning with what it held} */
  byte[] grown(int length) {
    if (length > bytes.length) {
      memory.hold(place, length - bytes.length);
      bytes = Arrays.copyOf(bytes, length);
    }
    return bytes;
  }

  void release() {
    memory.hold(place, -bytes.length);
    bytes = new byte[0];
  }
}
