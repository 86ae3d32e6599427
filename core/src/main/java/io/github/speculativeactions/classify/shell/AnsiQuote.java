package io.github.speculativeactions.classify.shell;

/**
 * Reads {@code $'..'}, in which backslashes have the meaning they have in C.
 *
 * @see <a href="https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html">ANSI-C
 *     quoting in the manual of bash</a>
 */
final class AnsiQuote {

  private static final String LETTERS = "abeEfnrtv";
  private static final String MEANINGS = "\u0007\b\u001b\u001b\f\n\r\t\u000b";

  private final Cursor cursor;
  private final StringBuilder word;

  private AnsiQuote(Cursor cursor, StringBuilder word) {
    this.cursor = cursor;
    this.word = word;
  }

  /** Adds the meaning to the word; the cursor stands behind the opening quote. */
  static void read(Cursor cursor, StringBuilder word) {
    new AnsiQuote(cursor, word).read();
  }

  private void read() {
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      cursor.skip(1);
      if (c == '\'') {
        return;
      }
      if (c == '\\') {
        escape();
      } else {
        word.append(c);
      }
    }
    cursor.markBroken();
  }

  private void escape() {
    char c = cursor.peek();
    if (c >= '0' && c <= '7') {
      code(8, 3, c);
      return;
    }
    cursor.skip(1);
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      word.append(MEANINGS.charAt(letter));
      return;
    }
    switch (c) {
      case 'x' -> code(16, 2, c);
      case 'u' -> code(16, 4, c);
      case 'U' -> code(16, 8, c);
      case 'c' -> {
        word.append((char) (cursor.peek() & 0x1f));
        cursor.skip(1);
      }
      case '\\', '\'', '"', '?' -> word.append(c);
      case Cursor.END -> word.append('\\');
      default -> word.append('\\').append(c);
    }
  }

  /** Adds the character of that number; without a digit, what was written stays. */
  private void code(int radix, int maxDigits, char letter) {
    int start = cursor.at();
    int code = 0;
    while (cursor.at() - start < maxDigits && Character.digit(cursor.peek(), radix) >= 0) {
      code = code * radix + Character.digit(cursor.peek(), radix);
      cursor.skip(1);
    }
    if (cursor.at() == start) {
      word.append('\\').append(letter);
    } else if (Character.isValidCodePoint(code)) {
      word.appendCodePoint(code);
    }
  }
}
