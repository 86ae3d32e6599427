package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;

/** Passes what a shell would replace within a word, and has the commands in it read. */
final class Expansions {

  private final Cursor cursor;
  private final Nesting nesting;
  private final ShellParser parser;
  private final Arithmetic arithmetic;

  Expansions(Cursor cursor, Nesting nesting, ShellParser parser) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.parser = parser;
    this.arithmetic = new Arithmetic(cursor);
  }

  /** Passes the expansion that begins here, or the one character if none does. */
  void read() {
    char c = cursor.peek();
    if (c == '`') {
      backquoted();
    } else if (c == '$' && cursor.peek(1) == '{') {
      cursor.skip(2);
      parameter();
    } else if (c == '$' && cursor.peek(1) == '(') {
      cursor.skip(1);
      if (!arithmetic()) {
        substitution();
      }
    } else if (startsProcessSubstitution()) {
      cursor.skip(1);
      substitution();
    } else {
      cursor.skip(1);
    }
  }

  boolean startsProcessSubstitution() {
    char c = cursor.peek();
    return (c == '<' || c == '>') && cursor.peek(1) == '(';
  }

  /** {@return whether {@code ((..))} stands here; then it is passed} */
  boolean arithmetic() {
    int end = arithmetic.end();
    if (end < 0 || !enter(Construct.EXPANSION)) {
      return false;
    }
    cursor.skip(2);
    while (cursor.at() < end) {
      quotedOrPlain();
    }
    if (cursor.at() > end) {
      cursor.markBroken();
    } else {
      cursor.skip(2);
    }
    nesting.close();
    return true;
  }

  /** Passes the elements of an array; the cursor stands before the bracket. */
  void array() {
    if (!enter(Construct.EXPANSION)) {
      return;
    }
    cursor.skip(1);
    parser.wordsOverLines();
    if (cursor.peek() == ')') {
      cursor.skip(1);
    } else {
      cursor.markBroken();
    }
    nesting.close();
  }

  /** Passes a text in which quotes are characters like others, to its end. */
  void readHereDocument() {
    while (!cursor.atEnd()) {
      switch (cursor.peek()) {
        case '\\' -> cursor.skip(2);
        case '$', '`' -> read();
        default -> cursor.skip(1);
      }
    }
  }

  private void substitution() {
    if (enter(Construct.SUBSTITUTION)) {
      cursor.skip(1);
      parser.list();
    }
  }

  private void parameter() {
    if (!enter(Construct.EXPANSION)) {
      return;
    }
    while (!cursor.atEnd() && cursor.peek() != '}') {
      quotedOrPlain();
    }
    if (cursor.atEnd()) {
      cursor.markBroken();
    }
    cursor.skip(1);
    nesting.close();
  }

  private void quotedOrPlain() {
    switch (cursor.peek()) {
      case '\\' -> cursor.skip(2);
      case '$', '`' -> read();
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      default -> cursor.skip(1);
    }
  }

  /** Where quotes or a here-document lie around the expansion, these quote nothing. */
  private void singleQuoted() {
    cursor.skip(1);
    int start = cursor.at();
    int end = cursor.text().indexOf('\'', start);
    if (end < 0) {
      cursor.markBroken();
    } else {
      cursor.moveTo(end + 1);
      parser.addCommandsExpandedIn(cursor.text().substring(start, end));
    }
  }

  private void doubleQuoted() {
    cursor.skip(1);
    while (!cursor.atEnd() && cursor.peek() != '"') {
      switch (cursor.peek()) {
        case '\\' -> cursor.skip(2);
        case '$', '`' -> read();
        default -> cursor.skip(1);
      }
    }
    if (cursor.atEnd()) {
      cursor.markBroken();
    }
    cursor.skip(1);
  }

  /** A shell looks at what is between backquotes when it runs it, so faults in it stay there. */
  private void backquoted() {
    cursor.skip(1);
    StringBuilder script = new StringBuilder();
    while (!cursor.atEnd() && cursor.peek() != '`') {
      if (cursor.peek() == '\\' && "`\\$".indexOf(cursor.peek(1)) >= 0) {
        cursor.skip(1);
      }
      script.append(cursor.peek());
      cursor.skip(1);
    }
    if (cursor.atEnd()) {
      cursor.markBroken();
    }
    cursor.skip(1);
    if (!nesting.isFull()) {
      parser.commands().addAll(nested(script.toString()).commands());
    }
  }

  private ShellParser nested(String script) {
    return ShellParser.parse(script, Role.SUBSTITUTED, nesting.depth());
  }

  private boolean enter(Construct construct) {
    return nesting.open(construct, Role.SUBSTITUTED);
  }
}
