package io.github.speculativeactions.classify.failure;

/**
 * One line of a text, without blanks at either side, and without copying it.
 *
 * @param text the whole text
 * @param start where the line's first character stands that is no blank
 * @param stop behind its last character that is no blank
 * @param end where its line break stands, or the end of what may be read
 */
record Line(String text, int start, int stop, int end) {

  static Line of(String text, int from, int limit) {
    int lineBreak = text.indexOf('\n', from);
    int end = lineBreak < 0 ? limit : Math.min(lineBreak, limit);
    int start = from;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    int stop = end;
    while (stop > start && text.charAt(stop - 1) <= ' ') {
      stop--;
    }
    return new Line(text, start, stop, end);
  }

  boolean hasAt(int place, String phrase) {
    return place + phrase.length() <= stop && text.startsWith(phrase, place);
  }

  boolean contains(String phrase) {
    for (int at = start; at + phrase.length() <= stop; at++) {
      if (text.startsWith(phrase, at)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a number other than 0 stands at a place, behind blanks and a sign} */
  boolean hasCountAt(int place) {
    int at = place;
    while (at < stop && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
      at++;
    }
    return at < stop && text.charAt(at) >= '1' && text.charAt(at) <= '9';
  }

  /** {@return whether a number other than 0 and one blank stand before a place} */
  boolean hasCountBefore(int place) {
    int at = place - 2;
    if (at < start || text.charAt(at + 1) != ' ') {
      return false;
    }
    boolean counts = false;
    for (; at >= start && isDigit(text.charAt(at)); at--) {
      counts |= text.charAt(at) != '0';
    }
    return counts;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
