package io.github.speculativeactions.pipeline;

import java.nio.charset.StandardCharsets;

/**
 * Text that can be written as UTF-8.
 *
 * <p>A log cut in the middle of a character can leave half a surrogate pair, which JSON escapes can
 * carry and UTF-8 cannot. Such a half becomes U+FFFD, the replacement character, as decoders do.
 */
final class WellFormedText {

  private static final char REPLACEMENT = '\ufffd';

  private WellFormedText() {}

  /** {@return the text, itself if it is well formed} */
  static String of(String text) {
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
  static byte[] utf8(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    // Half a pair comes out as one '?', so a length that fits is no proof of ASCII by itself.
    boolean ascii =
        utf8.length == text.length() && new String(utf8, StandardCharsets.ISO_8859_1).equals(text);
    if (ascii) {
      return utf8;
    }
    String wellFormed = of(text);
    return wellFormed.equals(text) ? utf8 : wellFormed.getBytes(StandardCharsets.UTF_8);
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
