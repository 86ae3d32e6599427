package io.github.speculativeactions.classify.shell;

/** Reads the reserved words: what makes compound commands out of simple ones. */
final class CompoundCommands {

  private static final int LONGEST_RESERVED_WORD = "function".length();
  private static final CharacterSet RESERVED = CharacterSet.of("abcdefhilmnoprstuwy{}![");

  private final Cursor cursor;
  private final Nesting nesting;
  private final WordReader words;
  private final ShellParser parser;

  CompoundCommands(Cursor cursor, Nesting nesting, WordReader words, ShellParser parser) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.words = words;
    this.parser = parser;
  }

  /** {@return whether a reserved word stands here, where a command could begin; it is passed} */
  boolean reservedWord() {
    String word = plainWord();
    int start = cursor.at();
    cursor.skip(word.length());
    switch (word) {
      case "if" -> nesting.begin(Construct.IF);
      case "then" -> goOn(Construct.THEN, Construct.IF);
      case "elif" -> goOn(Construct.IF, Construct.THEN);
      case "else" -> goOn(Construct.ELSE, Construct.THEN);
      case "fi" -> finish(Construct.THEN, Construct.ELSE);
      case "while", "until" -> nesting.begin(Construct.LOOP);
      case "for", "select" -> forHeader();
      case "do" -> goOn(Construct.DO, Construct.LOOP);
      case "done" -> finish(Construct.DO, Construct.DO);
      case "case" -> caseHeader();
      case "esac" -> finish(Construct.CASE_BODY, Construct.CASE_BODY);
      case "{" -> nesting.begin(Construct.GROUP);
      case "}" -> finish(Construct.GROUP, Construct.GROUP);
      case "!", "coproc" -> nesting.requireCommand();
      case "time" -> {
        return reservedTime(start);
      }
      case "[[" -> condition();
      case "function" -> functionHeader();
      default -> {
        cursor.moveTo(start);
        return false;
      }
    }
    return true;
  }

  /** Reads the patterns of a branch up to the bracket that ends them, or the end of the case. */
  void casePattern() {
    if (plainWord().equals("esac")) {
      cursor.skip("esac".length());
      nesting.finish();
      return;
    }
    skip('(');
    do {
      parser.skipLines();
      words.word();
      parser.skipLines();
    } while (skip('|'));
    if (!skip(')')) {
      cursor.markBroken();
      cursor.skip(1);
    }
    nesting.goOn(Construct.CASE_BODY);
    nesting.allowEnd();
  }

  /** Passes {@code ;;}, {@code ;&} or {@code ;;&}. */
  void endCaseBranch() {
    cursor.skip(1);
    skip(';');
    skip('&');
    goOn(Construct.CASE_PATTERN, Construct.CASE_BODY);
    nesting.allowEnd();
  }

  /** {@return whether {@code ()} stands here; then it is passed} */
  boolean emptyBrackets() {
    int start = cursor.at();
    if (skip('(')) {
      cursor.skipBlanks();
      if (skip(')')) {
        return true;
      }
    }
    cursor.moveTo(start);
    return false;
  }

  private void goOn(Construct next, Construct before) {
    if (nesting.innermost() == before) {
      nesting.goOn(next);
    } else {
      cursor.markBroken();
    }
  }

  private void finish(Construct last, Construct orLast) {
    Construct innermost = nesting.innermost();
    if (innermost == last || innermost == orLast) {
      nesting.finish();
    } else {
      cursor.markBroken();
    }
  }

  /** With options {@code time} is read as a program, so that they are known for options. */
  private boolean reservedTime(int start) {
    cursor.skipBlanks();
    if (cursor.peek() == '-') {
      cursor.moveTo(start);
      return false;
    }
    nesting.requireCommand();
    return true;
  }

  private void forHeader() {
    nesting.begin(Construct.LOOP);
    cursor.skipBlanks();
    if (!parser.arithmetic()) {
      words.word();
      parser.skipLines();
      if (plainWord().equals("in")) {
        cursor.skip("in".length());
        wordsOfLine();
      }
    }
    cursor.skipBlanks();
    skip(';');
    nesting.allowEnd();
  }

  private void wordsOfLine() {
    int start;
    do {
      cursor.skipBlanks();
      start = cursor.at();
      words.word();
    } while (cursor.at() > start);
  }

  private void caseHeader() {
    nesting.begin(Construct.CASE_PATTERN);
    cursor.skipBlanks();
    words.word();
    parser.skipLines();
    if (plainWord().equals("in")) {
      cursor.skip("in".length());
    } else {
      cursor.markBroken();
    }
    nesting.allowEnd();
  }

  private void functionHeader() {
    cursor.skipBlanks();
    words.word();
    cursor.skipBlanks();
    emptyBrackets();
    nesting.requireCommand();
  }

  private void condition() {
    nesting.startCommand();
    SimpleCommand command = parser.addCommand();
    command.words().add("[[");
    while (!cursor.atEnd()) {
      parser.skipLines();
      if (cursor.peek() == ']' && cursor.peek(1) == ']' && words.endsAt(cursor.at() + 2)) {
        cursor.skip(2);
        command.words().add("]]");
        return;
      }
      command.words().add(words.operand());
    }
    cursor.markBroken();
  }

  /** {@return the short unquoted word here that may be reserved, or nothing} */
  private String plainWord() {
    int length = 0;
    while (length <= LONGEST_RESERVED_WORD && RESERVED.contains(cursor.peek(length))) {
      length++;
    }
    int start = cursor.at();
    boolean whole = length <= LONGEST_RESERVED_WORD && words.endsAt(start + length);
    return whole ? cursor.text().substring(start, start + length) : "";
  }

  private boolean skip(char c) {
    boolean here = cursor.peek() == c;
    if (here) {
      cursor.skip(1);
    }
    return here;
  }
}
