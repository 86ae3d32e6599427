package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing array of bytes; numbers are written lowest byte first. */
final class Bytes {

  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private byte[] array;
  private int size;

  Bytes(int capacity) {
    array = new byte[Math.max(16, capacity)];
  }

  void put(byte[] bytes, int from, int length) {
    reserve(length);
    System.arraycopy(bytes, from, array, size, length);
    size += length;
  }

  /** Adds what remains of a buffer. */
  void put(ByteBuffer buffer) {
    int length = buffer.remaining();
    reserve(length);
    buffer.get(array, size, length);
    size += length;
  }

  void putByte(int value) {
    reserve(1);
    array[size++] = (byte) value;
  }

  /** Adds the low bytes of a number. */
  void putLow(long value, int bytes) {
    reserve(bytes);
    for (int i = 0; i < bytes; i++) {
      array[size++] = (byte) (value >>> (8 * i));
    }
  }

  /** Adds the low bytes of some numbers, as many of each. */
  void putAllLow(int[] values, int bytesEach) {
    reserve(Math.multiplyExact(values.length, bytesEach));
    int at = size;
    for (int value : values) {
      for (int shift = 0; shift < bytesEach * Byte.SIZE; shift += Byte.SIZE) {
        array[at++] = (byte) (value >>> shift);
      }
    }
    size = at;
  }

  /** Adds a number in groups of seven bits (ULEB128). */
  void putVarint(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      putByte(rest | 0x80);
      rest >>>= 7;
    }
    putByte(rest);
  }

  /** Sets four bytes that were added before. */
  void setInt(int at, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      array[at + i] = (byte) (value >>> (8 * i));
    }
  }

  /**
   * {@return a size that an array can have}
   *
   * @throws SpeculativeActionsException (INPUT) if none can
   */
  static int checkedSize(long size) {
    if (size > MAX_SIZE) {
      throw SpeculativeActionsException.input(
          "more than 2 GiB of text, which a Parquet page cannot hold");
    }
    return (int) size;
  }

  private void reserve(int more) {
    long needed = checkedSize((long) size + more);
    if (needed > array.length) {
      array = Arrays.copyOf(array, (int) Math.min(MAX_SIZE, Math.max(needed, 2L * array.length)));
    }
  }

  /** {@return the bytes, followed by unused ones; valid until more are added} */
  byte[] array() {
    return array;
  }

  int size() {
    return size;
  }

  /** {@return the bytes, copied} */
  byte[] toArray() {
    return Arrays.copyOf(array, size);
  }
}
