package io.github.speculativeactions.classify;

/**
 * Tells which characters beyond ASCII are part of a word for Python's {@code \w}.
 *
 * <p>The library has its own table because {@link Character} follows the Unicode version of the JDK
 * it runs on, and the same input must get the same label on every JDK. The table is that of Unicode
 * 14, with which the reference's labels were made.
 */
final class WordCharacters {

  private static final int BITS_OF_LONG = 6;

  private static final long[] BITS = decode();

  private WordCharacters() {}

  /** {@return whether it is a letter or a number of any kind; a lone surrogate is not} */
  static boolean contains(int codePoint) {
    int at = codePoint >> BITS_OF_LONG;
    // The shift takes the place within the long from the lowest six bits alone.
    return at < BITS.length && (BITS[at] >> codePoint & 1) != 0;
  }

  private static long[] decode() {
    long[] bits = new long[(WordRanges.END >> BITS_OF_LONG) + 1];
    int codePoint = 0;
    boolean word = false;
    for (String length : WordRanges.LENGTHS.split("\\s+", -1)) {
      int end = codePoint + Integer.parseInt(length, Character.MAX_RADIX);
      for (; word && codePoint < end; codePoint++) {
        bits[codePoint >> BITS_OF_LONG] |= 1L << codePoint;
      }
      codePoint = end;
      word = !word;
    }
    return bits;
  }
}
