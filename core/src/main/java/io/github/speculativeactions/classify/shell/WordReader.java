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
  private static final CharacterSet NOT_PLAIN_IN_DOUBLE_QUOTES = CharacterSet.of("\"\\$`");

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
    cursor.skipOther(NOT_PLAIN);
    if (cursor.peek() == '(' && endsWithAssignment(start)) {
      expansions.array();
    }
    return endsHere(ENDS_WORD) ? cursor.since(start) : rest(start, ENDS_WORD);
  }

  /** {@return the word here within {@code [[ ]]}, where only blanks end one} */
  String operand() {
    return rest(cursor.at(), ENDS_OPERAND);
  }

  private String rest(int start, CharacterSet ends) {
    StringBuilder word = new StringBuilder(cursor.since(start));
    while (!endsHere(ends)) {
      part(word);
    }
    return word.toString();
  }

  private boolean endsHere(CharacterSet ends) {
    return cursor.atEnd()
        || (ends.contains(cursor.peek()) && !expansions.startsProcessSubstitution());
  }

  private void part(StringBuilder word) {
    char c = cursor.peek();
    switch (c) {
      case '\'' -> singleQuoted(word);
      case '"' -> doubleQuoted(word);
      case '\\' -> escaped(word);
      case '$' -> dollar(word);
      case '`', '<', '>' -> expansion(word);
      default -> {
        word.append(c);
        cursor.skip(1);
        plain(word, NOT_PLAIN);
      }
    }
  }

  private void plain(StringBuilder word, CharacterSet others) {
    int start = cursor.at();
    cursor.skipOther(others);
    word.append(cursor.text(), start, cursor.at());
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
      plain(word, NOT_PLAIN_IN_DOUBLE_QUOTES);
      switch (cursor.peek()) {
        case '"' -> {
          cursor.skip(1);
          return;
        }
        case '\\' -> escapedInDoubleQuotes(word);
        case '$', '`' -> expansion(word);
        default -> {}
      }
    }
    cursor.markBroken();
  }

  /** A backslash before any other character means itself. */
  private void escapedInDoubleQuotes(StringBuilder word) {
    char next = cursor.peek(1);
    if (NOT_PLAIN_IN_DOUBLE_QUOTES.contains(next)) {
      word.append(next);
      cursor.skip(2);
    } else if (next == '\n') {
      cursor.skip(2);
    } else {
      word.append('\\');
      cursor.skip(1);
    }
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
  private boolean endsWithAssignment(int start) {
    int end = cursor.at();
    return Assignment.valueStart(cursor.text(), start, end) == end;
  }
}
