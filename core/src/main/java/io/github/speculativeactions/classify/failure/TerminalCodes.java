package io.github.speculativeactions.classify.failure;

/** The escape sequences by which programs colour what they print on a terminal. */
final class TerminalCodes {

  private static final String OPENING = "\u001b[";

  private TerminalCodes() {}

  /** {@return a text without them, which is the same text if there are none} */
  static String removedFrom(String text) {
    int code = text.indexOf(OPENING);
    if (code < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (; code >= 0; code = text.indexOf(OPENING, from)) {
      plain.append(text, from, code);
      from = end(text, code + OPENING.length());
    }
    return plain.append(text, from, text.length()).toString();
  }

  /** {@return where a sequence ends: behind its first character that is no parameter} */
  private static int end(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) < '@') {
      at++;
    }
    return Math.min(text.length(), at + 1);
  }
}
