package io.github.speculativeactions.io.parquet.write;

/**
 * Parquet's encoding of small numbers, "RLE/Bit-Packing Hybrid": here either one run of equal
 * numbers or all of them packed.
 *
 * <p>Mixing the two would save bytes before compression only.
 */
final class Hybrid {

  private static final int GROUP = 8;

  private Hybrid() {}

  /** Writes levels with their length in front, as data pages of version 1 have them. */
  static void writeLevels(IntList levels, int maxLevel, Bytes target) {
    int start = target.size();
    target.putLow(0, Integer.BYTES);
    write(levels, Integer.SIZE - Integer.numberOfLeadingZeros(maxLevel), target);
    target.setInt(start, target.size() - start - Integer.BYTES);
  }

  /**
   * Writes references to a dictionary, their width in front.
   *
   * <p>They take whole bytes, so that a row which repeats another repeats its bytes, and compresses
   * to nothing.
   */
  static void writeReferences(IntList references, int dictionarySize, Bytes target) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, dictionarySize - 1));
    int wholeBytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
    target.putByte(wholeBytes * Byte.SIZE);
    write(references, wholeBytes * Byte.SIZE, target);
  }

  private static void write(IntList numbers, int width, Bytes target) {
    if (numbers.size() == 0) {
      return;
    }
    if (areEqual(numbers)) {
      target.putVarint(numbers.size() << 1);
      target.putLow(numbers.get(0), (width + Byte.SIZE - 1) / Byte.SIZE);
      return;
    }
    int groups = (numbers.size() + GROUP - 1) / GROUP;
    target.putVarint(groups << 1 | 1);
    int[] padded = numbers.toArray(groups * GROUP);
    if (width <= Byte.SIZE) {
      packGroups(padded, width, target);
    } else {
      target.putAllLow(padded, width / Byte.SIZE);
    }
  }

  /** Writes eight numbers, which take as many bytes as one has bits, at a time. */
  private static void packGroups(int[] numbers, int width, Bytes target) {
    for (int i = 0; i < numbers.length; i += GROUP) {
      long packed = 0;
      for (int j = 0; j < GROUP; j++) {
        packed |= (long) numbers[i + j] << (j * width);
      }
      target.putLow(packed, width);
    }
  }

  private static boolean areEqual(IntList numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i) != numbers.get(0)) {
        return false;
      }
    }
    return true;
  }
}
