package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;

/**
 * Measures a structure of Thrift's compact protocol without building it.
 *
 * <p>The generated readers allocate a list of the size that the bytes claim; here it is known first
 * that each claimed element and each claimed byte is there. Used by one thread at a time.
 */
final class CompactThrift {

  private static final int MOST_LEVELS = 32;
  private static final int MOST_VARINT_BYTES = 10;

  private final byte[] bytes;
  private final int end;
  private int position;
  private boolean truncated;

  private CompactThrift(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /**
   * {@return the length of the structure that begins at {@code start}, or -1 if it does not end
   * before {@code end}}
   *
   * @throws SpeculativeActionsException (INPUT) if it is no such structure, however it goes on
   */
  static int lengthOf(byte[] bytes, int start, int end) {
    CompactThrift thrift = new CompactThrift(bytes, start, end);
    thrift.skipStruct(0);
    return thrift.truncated ? -1 : thrift.position - start;
  }

  private void skipStruct(int level) {
    if (level > MOST_LEVELS) {
      throw malformed("it is nested deeper than " + MOST_LEVELS + " levels");
    }
    for (int header = next(); header != 0; header = next()) {
      if (header >>> 4 == 0) {
        varint();
      }
      int type = header & 0xf;
      if (type > 2) { // The value of a boolean field is its type.
        skipValue(type, level);
      }
    }
  }

  private void skipValue(int type, int level) {
    switch (type) {
      case 1, 2, 3 -> skip(1);
      case 4, 5, 6 -> varint();
      case 7 -> skip(8);
      case 8 -> skip(varint());
      case 9, 10 -> skipList(level);
      case 11 -> skipMap(level);
      case 12 -> skipStruct(level + 1);
      default -> throw malformed("it holds a value of the unknown type " + type);
    }
  }

  private void skipList(int level) {
    int header = next();
    int size = header >>> 4;
    skipElements(size == 15 ? varint() : size, level, header & 0xf, 0);
  }

  private void skipMap(int level) {
    long size = varint();
    if (size != 0) {
      int types = next();
      skipElements(size, level, types >>> 4, types & 0xf);
    }
  }

  /** Skips single elements, or pairs if there is a second type. */
  private void skipElements(long size, int level, int type, int second) {
    if (size < 0 || size > end - position) {
      truncated = true;
    }
    for (long i = 0; i < size && !truncated; i++) {
      skipValue(type, level + 1);
      if (second != 0) {
        skipValue(second, level + 1);
      }
    }
  }

  private int next() {
    if (truncated || position >= end) {
      truncated = true;
      return 0;
    }
    return bytes[position++] & 0xff;
  }

  private void skip(long count) {
    if (count < 0 || count > end - position) {
      truncated = true;
    } else {
      position += (int) count;
    }
  }

  private long varint() {
    long value = 0;
    for (int i = 0; i < MOST_VARINT_BYTES; i++) {
      int next = next();
      value |= (long) (next & 0x7f) << (7 * i);
      if (next < 0x80) {
        return value;
      }
    }
    throw malformed("it holds a number of more than " + MOST_VARINT_BYTES + " bytes");
  }

  private static SpeculativeActionsException malformed(String reason) {
    return SpeculativeActionsException.input("is not in Thrift's compact protocol: " + reason);
  }
}
