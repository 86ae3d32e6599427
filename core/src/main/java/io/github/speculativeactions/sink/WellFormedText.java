package io.github.speculativeactions.sink;

import io.github.speculativeactions.internal.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * Text that can be written as UTF-8, for sinks that write it themselves.
 *
 * <p>A log cut in the middle of a character can leave half a surrogate pair, which JSON escapes can
 * carry and UTF-8 cannot. Such a half becomes U+FFFD, the replacement character, as decoders do;
 * {@link String#getBytes} makes it a question mark, which no one could tell from a real one.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class WellFormedText {

  private static final char REPLACEMENT = '\ufffd';

  private WellFormedText() {}

  /** {@return whether the text can be written as it is} */
  public static boolean isWellFormed(String text) {
    return firstHalfPair(text, 0) < 0;
  }

  /** {@return the text, itself if it is well formed} */
  public static String of(String text) {
    int half = firstHalfPair(text, 0);
    if (half < 0) {
      return text;
    }
    char[] characters = text.toCharArray();
    while (half >= 0) {
      characters[half] = REPLACEMENT;
      half = firstHalfPair(text, half + 1);
    }
    return new String(characters);
  }

  /** {@return the text as UTF-8, once it is well formed} */
  public static byte[] utf8(String text) {
    byte[] ascii = Utf8.ofAscii(text);
    return ascii == null ? of(text).getBytes(StandardCharsets.UTF_8) : ascii;
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
