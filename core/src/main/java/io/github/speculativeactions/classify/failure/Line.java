package io.github.speculativeactions.classify.failure;

/**
 * One line of a text, without blanks at either side, and without copying it.
 *
 * @param text the whole text
 * @param from where the line begins
 * @param start where the line's first character stands that is no blank
 * @param stop behind its last character that is no blank
 * @param end where its line break stands, or the end of what may be read
 */
record Line(String text, int from, int start, int stop, int end) {

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
    return new Line(text, from, start, stop, end);
  }

  boolean isIndented() {
    return start > from;
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

  /** {@return whether a number other than 0 stands at a place, behind blanks and signs} */
  boolean hasCountAt(int place) {
    int at = signsEnd(place);
    return at < stop && text.charAt(at) >= '1' && text.charAt(at) <= '9';
  }

  /** {@return whether nothing but a number and marks follow on a place, behind blanks and signs} */
  boolean endsWithNumberFrom(int place) {
    int at = numberEnd(signsEnd(place));
    while (at < stop && !isLetter(text.charAt(at)) && text.charAt(at) != ' ') {
      at++;
    }
    return at == stop;
  }

  private int signsEnd(int place) {
    int at = place;
    while (at < stop && " -:=".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  boolean hasNumberAt(int place) {
    return numberEnd(place) > place;
  }

  /** {@return where the digits end that begin at a place} */
  int numberEnd(int place) {
    int at = place;
    while (at < stop && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** {@return whether a number other than 0 and one blank stand before a place} */
  boolean hasCountBefore(int place) {
    for (int at = numberStart(place); at < place - 1; at++) {
      if (text.charAt(at) != '0') {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return the same where the number opens the line, stands in brackets, or is one of several
   * that sum up, as in {@code 3 examples, 1 failure} and {@code Found 2 errors}}
   */
  boolean hasSumBefore(int place) {
    if (!hasCountBefore(place)) {
      return false;
    }
    int number = numberStart(place);
    if (number == start || text.charAt(number - 1) == '(') {
      return true;
    }
    int before = number - 2;
    return before >= start
        && text.charAt(number - 1) == ' '
        && (",:;|=".indexOf(text.charAt(before)) >= 0
            || hasAt(before - 4, "Found ")
            || hasAt(before - 2, "and "));
  }

  /** {@return where the number begins that stands before a blank before a place} */
  private int numberStart(int place) {
    int at = place - 1;
    if (at < start || text.charAt(at) != ' ') {
      return place;
    }
    while (at > start && isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
