package io.github.speculativeactions.report;

/**
 * The part of a text, in whole words, that another text does not begin or end with.
 *
 * @param start where it begins
 * @param end where it ends; the start if the other text only says more
 */
record Difference(int start, int end) {

  static Difference of(String text, String other) {
    int shorter = Math.min(text.length(), other.length());
    int start = 0;
    while (start < shorter && text.charAt(start) == other.charAt(start)) {
      start++;
    }
    start = wordStart(text, other, start);
    int after = 0;
    while (after < shorter - start
        && text.charAt(text.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
      after++;
    }
    return new Difference(start, wordEnd(text, other, start, after));
  }

  /** Goes back to where a word begins in both. */
  private static int wordStart(String text, String other, int place) {
    int start = place;
    while (isInWord(text, start) || isInWord(other, start)) {
      start--;
    }
    return start;
  }

  /** Goes on to where a word ends in both. */
  private static int wordEnd(String text, String other, int start, int after) {
    int left = after;
    while (left > 0
        && (isInWord(text, text.length() - left) || isInWord(other, other.length() - left))) {
      left--;
    }
    return Math.max(start, text.length() - left);
  }

  /** {@return whether a place is between two characters that belong together} */
  private static boolean isInWord(String text, int place) {
    return place > 0
        && place < text.length()
        && isOfWord(text.charAt(place - 1))
        && isOfWord(text.charAt(place));
  }

  /** Halves of surrogate pairs are never parted either. */
  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character)
        || character == '_'
        || Character.isSurrogate(character);
  }
}
