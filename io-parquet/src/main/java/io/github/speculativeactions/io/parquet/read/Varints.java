package io.github.speculativeactions.io.parquet.read;

/** Reads unsigned numbers of variable length. */
final class Varints {

  private final byte[] bytes;
  private final int end;
  private final ColumnPlace place;
  private int position;

  Varints(Section section, ColumnPlace place) {
    this.bytes = section.bytes();
    this.position = section.start();
    this.end = section.end();
    this.place = place;
  }

  int position() {
    return position;
  }

  /** {@return the next number, 0 to 2^32 - 1} */
  long next() {
    long value = 0;
    for (int shift = 0; shift < 35 && position < end; shift += 7) {
      int next = bytes[position++] & 0xff;
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value & 0xffffffffL;
      }
    }
    throw place.fault("a page ends within the number at its byte " + position);
  }
}
