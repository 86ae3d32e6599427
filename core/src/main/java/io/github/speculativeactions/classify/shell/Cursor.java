package io.github.speculativeactions.classify.shell;

/** A place in a text, and whether the text was found to be faulty. */
final class Cursor {

  /** What is read behind the end; no text that is parsed contains it. */
  static final char END = '\0';

  private final String text;
  private int at;
  private boolean broken;

  Cursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    int index = at + ahead;
    return index < text.length() ? text.charAt(index) : END;
  }

  /** Goes on by so many characters, or to the end. */
  void skip(int characters) {
    moveTo(at + characters);
  }

  void moveTo(int index) {
    at = Math.min(index, text.length());
  }

  void moveToEnd() {
    at = text.length();
  }

  /** {@return what was passed since that index} */
  String since(int start) {
    return text.substring(start, at);
  }

  /** Passes all characters that are not in the set. */
  void skipOther(CharacterSet set) {
    int index = at;
    while (index < text.length() && !set.contains(text.charAt(index))) {
      index++;
    }
    at = index;
  }

  /** Passes blanks, continued line ends and a comment, if a word could begin here. */
  void skipBlanks() {
    while (true) {
      char c = peek();
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '\\' && peek(1) == '\n') {
        at += 2;
      } else if (c == '#') {
        int lineEnd = text.indexOf('\n', at);
        at = lineEnd < 0 ? text.length() : lineEnd;
      } else {
        return;
      }
    }
  }

  /** Passes all up to the closing character and the character itself. */
  void skipPast(char closing) {
    int index = text.indexOf(closing, at);
    if (index < 0) {
      markBroken();
      moveToEnd();
    } else {
      at = index + 1;
    }
  }

  /** Notes that the text is not what a shell would take. */
  void markBroken() {
    broken = true;
  }

  boolean isBroken() {
    return broken;
  }
}
