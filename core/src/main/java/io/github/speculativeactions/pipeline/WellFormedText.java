package io.github.speculativeactions.pipeline;

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
