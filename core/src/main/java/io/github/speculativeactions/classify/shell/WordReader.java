package io.github.speculativeactions.classify.shell;

/**
 * Reads words: takes quotes away, leaves expansions as they are written, and has the commands in
 * them read.
 */
final class WordReader {

  private static final String BLANKS = " \t\n";
  private static final CharacterSet ENDS_WORD = CharacterSet.of(BLANKS + ";&|()<>");
  private static final CharacterSet ENDS_OPERAND = CharacterSet.of(BLANKS);
  private static final CharacterSet NOT_PLAIN = CharacterSet.of(BLANKS + ";&|()<>'\"\\$`");
  private static final CharacterSet ESCAPED_IN_DOUBLE_QUOTES = CharacterSet.of("\\\"$`");

  private final Cursor cursor;
  private final Expansions expansions;

  WordReader(Cursor cursor, Expansions expansions) {
    this.cursor = cursor;
    this.expansions = expansions;
  }

  /** {@return whether a word that reaches to that place ends there} */
  boolean endsAt(int index) {
    return index >= cursor.text().length() || ENDS_WORD.contains(cursor.text().charAt(index));
  }

  /** {@return the word here; empty, and nothing passed, if none begins here} */
  String word() {
    int start = cursor.at();
    cursor.moveTo(plainEnd());
    char c = cursor.peek();
    boolean goesOn = c == '(' ? startsArray(start) : !endsHere(ENDS_WORD);
    return goesOn ? rest(start, ENDS_WORD) : cursor.since(start);
  }

  /** {@return the word here within {@code [[ ]]}, where only blanks end one} */
  String operand() {
    return rest(cursor.at(), ENDS_OPERAND);
  }

  /** {@return where the part of the word ends that means itself} */
  private int plainEnd() {
    String text = cursor.text();
    int end = cursor.at();
    while (end < text.length() && !NOT_PLAIN.contains(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String rest(int start, CharacterSet ends) {
    StringBuilder word = new StringBuilder(cursor.since(start));
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (c == '(' && startsArray(start)) {
        int bracket = cursor.at();
        expansions.array();
        word.append(cursor.text(), bracket, cursor.at());
      } else if (endsHere(ends)) {
        break;
      } else {
        part(c, word);
      }
    }
    return word.toString();
  }

  private boolean endsHere(CharacterSet ends) {
    return cursor.atEnd()
        || (ends.contains(cursor.peek()) && !expansions.startsProcessSubstitution());
  }

  private void part(char c, StringBuilder word) {
    switch (c) {
      case '\'' -> singleQuoted(word);
      case '"' -> doubleQuoted(word);
      case '\\' -> escaped(word);
      case '$' -> dollar(word);
      case '`', '<', '>' -> expansion(word);
      default -> {
        word.append(c);
        cursor.skip(1);
      }
    }
  }

  private void singleQuoted(StringBuilder word) {
    cursor.skip(1);
    int start = cursor.at();
    cursor.skipPast('\'');
    int end = cursor.at();
    boolean closed = end > start && cursor.text().charAt(end - 1) == '\'';
    word.append(cursor.text(), start, closed ? end - 1 : end);
  }

  private void doubleQuoted(StringBuilder word) {
    cursor.skip(1);
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (c == '"') {
        cursor.skip(1);
        return;
      }
      if (c == '\\' && ESCAPED_IN_DOUBLE_QUOTES.contains(cursor.peek(1))) {
        word.append(cursor.peek(1));
        cursor.skip(2);
      } else if (c == '\\' && cursor.peek(1) == '\n') {
        cursor.skip(2);
      } else if (c == '$' || c == '`') {
        expansion(word);
      } else {
        word.append(c);
        cursor.skip(1);
      }
    }
    cursor.markBroken();
  }

  private void escaped(StringBuilder word) {
    char next = cursor.peek(1);
    if (cursor.at() + 1 == cursor.text().length()) {
      word.append('\\');
    } else if (next != '\n') {
      word.append(next);
    }
    cursor.skip(2);
  }

  private void dollar(StringBuilder word) {
    switch (cursor.peek(1)) {
      case '\'' -> {
        cursor.skip(2);
        AnsiQuote.read(cursor, word);
      }
      case '"' -> {
        cursor.skip(1);
        doubleQuoted(word);
      }
      default -> expansion(word);
    }
  }

  private void expansion(StringBuilder word) {
    int start = cursor.at();
    expansions.read();
    word.append(cursor.text(), start, cursor.at());
  }

  /** {@return whether {@code name=} or {@code name+=} lies between the start and here} */
  private boolean startsArray(int start) {
    int end = cursor.at();
    return Assignment.valueStart(cursor.text(), start, end) == end;
  }
}
