package io.github.speculativeactions.io.parquet.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of texts, in UTF-8 as the texts are and never long.
 *
 * <p>A text that is short is its own bound. Of a long one the first characters are a lower bound;
 * the next greater ones, of as many bytes, are an upper one.
 */
final class ShortBound {

  /** More of a text is of little use to a reader, and makes the footer large. */
  static final int MAX_BYTES = 256;

  private ShortBound() {}

  /** {@return the text itself if it is short, else a short one that is not greater} */
  static byte[] below(byte[] text) {
    return text.length <= MAX_BYTES ? text : Arrays.copyOf(text, characterAt(text, MAX_BYTES));
  }

  /**
   * {@return the text itself if it is short, else a short one that is greater; null if there is
   * none, where the text begins with nothing but last characters}
   */
  static byte @Nullable [] above(byte[] text) {
    if (text.length <= MAX_BYTES) {
      return text;
    }
    int end = characterAt(text, MAX_BYTES);
    while (end > 0) {
      int start = characterAt(text, end - 1);
      byte[] next = next(new String(text, start, end - start, StandardCharsets.UTF_8));
      if (next.length == end - start) {
        byte[] greater = Arrays.copyOf(text, end);
        System.arraycopy(next, 0, greater, start, next.length);
        return greater;
      }
      end = start;
    }
    return null;
  }

  /** {@return the character behind another, empty if there is none} */
  private static byte[] next(String character) {
    int next = character.codePointAt(0) + 1;
    if (next == Character.MIN_SURROGATE) {
      next = Character.MAX_SURROGATE + 1;
    }
    return Character.isValidCodePoint(next)
        ? Character.toString(next).getBytes(StandardCharsets.UTF_8)
        : new byte[0];
  }

  /** {@return where the character begins that has a byte} */
  private static int characterAt(byte[] text, int place) {
    int start = place;
    while (start > 0 && (text[start] & 0xc0) == 0x80) {
      start--;
    }
    return start;
  }
}
