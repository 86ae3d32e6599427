package io.github.speculativeactions.io.parquet.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Text as UTF-8, halves of surrogate pairs as U+FFFD.
 *
 * <p>{@link String#getBytes} makes them question marks, which no one could tell from real ones.
 */
final class Utf8 {

  private static final char REPLACEMENT = '\ufffd';

  private Utf8() {}

  /** {@return a text as UTF-8} */
  static byte[] of(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length == text.length()) {
      // Either ASCII, or every other character is half a pair: those become one byte too.
      return new String(bytes, ISO_8859_1).equals(text) ? bytes : mended(text).getBytes(UTF_8);
    }
    return hasHalfPair(text) ? mended(text).getBytes(UTF_8) : bytes;
  }

  /** {@return whether the text holds half a surrogate pair, which UTF-8 cannot} */
  static boolean hasHalfPair(String text) {
    return firstHalfPair(text, 0) >= 0;
  }

  private static String mended(String text) {
    char[] characters = text.toCharArray();
    for (int i = firstHalfPair(text, 0); i >= 0; i = firstHalfPair(text, i + 1)) {
      characters[i] = REPLACEMENT;
    }
    return new String(characters);
  }

  private static int firstHalfPair(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
