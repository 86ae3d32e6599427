package io.github.speculativeactions.io.parquet.write;

import org.jspecify.annotations.Nullable;

/**
 * About how many bytes a text takes in a Parquet file when it is not a repetition: its length and
 * its UTF-8.
 *
 * <p>Exact for short texts and for ASCII. Of a long text some characters are looked at: measuring
 * every one would cost as much as encoding it.
 */
final class TextSize {

  private static final int LENGTH_BYTES = 4;
  private static final int SAMPLES = 16;

  private TextSize() {}

  /** {@return about how many bytes a text takes, 0 if it is absent} */
  static long of(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    int length = text.length();
    int step = length / SAMPLES + 1;
    int bytes = 0;
    int samples = 0;
    for (int i = 0; i < length; i += step) {
      bytes += utf8Bytes(text.charAt(i));
      samples++;
    }
    return LENGTH_BYTES + (samples == 0 ? 0 : (long) length * bytes / samples);
  }

  private static int utf8Bytes(char character) {
    if (character < 0x80) {
      return 1;
    }
    // A surrogate pair takes 4 bytes.
    return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
  }
}
