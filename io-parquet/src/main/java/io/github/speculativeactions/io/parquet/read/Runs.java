package io.github.speculativeactions.io.parquet.read;

/**
 * Looks at runs of Parquet's RLE/bit-packing hybrid before they are decoded: the decoder allocates
 * what a run claims to hold.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Encodings</a>
 */
final class Runs {

  /** Writers may fill up the last run; nobody does so by more than this. */
  private static final int MOST_PADDING = 1024;

  private final byte[] bytes;
  private final int end;
  private final int bitWidth;
  private final PageMemory memory;
  private final ColumnPlace place;
  private int position;
  private long zeros;

  private Runs(Section section, int bitWidth, PageMemory memory, ColumnPlace place) {
    this.bytes = section.bytes();
    this.position = section.start();
    this.end = section.end();
    this.bitWidth = bitWidth;
    this.memory = memory;
    this.place = place;
  }

  /**
   * Checks runs.
   *
   * @param values how many values are to come, at most
   * @return how many of them are zero
   */
  static long check(
      Section section, int bitWidth, int values, PageMemory memory, ColumnPlace place) {
    if (bitWidth < 0 || bitWidth > 32) {
      throw place.fault("a page states values of " + bitWidth + " bits; 0 to 32 can be");
    }
    Runs runs = new Runs(section, bitWidth, memory, place);
    runs.skip(values);
    return runs.zeros;
  }

  /**
   * Checks runs that hold a value for each of a page's, as levels do.
   *
   * @return how many of them are zero
   */
  static long checkAll(
      Section section, int bitWidth, int values, PageMemory memory, ColumnPlace place) {
    Runs runs = new Runs(section, bitWidth, memory, place);
    long missing = runs.skip(values);
    if (missing > 0) {
      throw place.fault(
          "a page of " + values + " values lacks the levels of the last " + missing + " of them");
    }
    return runs.zeros;
  }

  /** {@return how many of the values are not there} */
  private long skip(int values) {
    long left = values;
    while (left > 0 && position < end) {
      left -= next(left);
    }
    return left;
  }

  private long next(long left) {
    Varints numbers = new Varints(new Section(bytes, position, end), place);
    long header = numbers.next();
    position = numbers.position();
    long count = header >>> 1;
    if (count == 0) {
      throw place.fault("a page holds a run of no values");
    }
    return (header & 1) == 0 ? repeated(Math.min(count, left)) : packed(count, left);
  }

  private long repeated(long count) {
    int size = (bitWidth + 7) / 8;
    if (size > end - position) {
      throw cutOff();
    }
    boolean zero = true;
    for (int i = 0; i < size; i++) {
      zero &= bytes[position++] == 0;
    }
    zeros += zero ? count : 0;
    return count;
  }

  private long packed(long groups, long left) {
    long count = groups * 8;
    if (count > left + MOST_PADDING) {
      throw place.fault(
          "a page holds a run of " + count + " values, but only " + left + " are due");
    }
    memory.checkPage(place, "a run of " + count + " values, decoded to something", count * 4);
    long due = Math.min(count, left);
    if (due * bitWidth > 8L * (end - position)) {
      throw cutOff();
    }
    if (bitWidth <= 8) {
      countZeros(due);
    }
    position = (int) Math.min(end, position + groups * bitWidth);
    return count;
  }

  /** Only levels are asked for their zeros, and they are small. */
  private void countZeros(long due) {
    int mask = (1 << bitWidth) - 1;
    for (long i = 0; i < due; i++) {
      long bit = i * bitWidth;
      int at = position + (int) (bit >>> 3);
      int two = byteAt(at) | (byteAt(at + 1) << 8);
      zeros += ((two >>> (bit & 7)) & mask) == 0 ? 1 : 0;
    }
  }

  private int byteAt(int index) {
    return index < end ? bytes[index] & 0xff : 0;
  }

  private RuntimeException cutOff() {
    return place.fault("a page ends within a run of values");
  }
}
