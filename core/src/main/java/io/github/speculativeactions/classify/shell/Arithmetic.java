package io.github.speculativeactions.classify.shell;

/**
 * Tells {@code ((1 + 2))} from a subshell in a subshell, for which one has to look ahead.
 *
 * <p>Looks at no more than a fixed multiple of the text altogether, which only a hostile text
 * needs; from there on nothing is arithmetic.
 */
final class Arithmetic {

  private static final long LOOKS_PER_CHARACTER = 16;

  private final Cursor cursor;
  private long looksLeft;

  Arithmetic(Cursor cursor) {
    this.cursor = cursor;
    this.looksLeft = LOOKS_PER_CHARACTER * cursor.text().length();
  }

  /** {@return where the two closing brackets stand, -1 if no arithmetic begins here} */
  int end() {
    if (cursor.peek() != '(' || cursor.peek(1) != '(' || looksLeft <= 0) {
      return -1;
    }
    int start = cursor.at() + 2;
    int closing = closingBracket(start);
    looksLeft -= closing - start;
    boolean closedTwice = cursor.text().startsWith("))", closing);
    return closedTwice ? closing : -1;
  }

  /** {@return the place of the bracket that closes the second one, or the end of the text} */
  private int closingBracket(int start) {
    String text = cursor.text();
    int open = 0;
    int at = start;
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '\\' -> at++;
        case '\'' -> at = quoteEnd('\'', at);
        case '"' -> at = quoteEnd('"', at);
        case '(' -> open++;
        case ')' -> {
          if (open == 0) {
            return at;
          }
          open--;
        }
        default -> {}
      }
      at++;
    }
    return text.length();
  }

  private int quoteEnd(char quote, int start) {
    String text = cursor.text();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
