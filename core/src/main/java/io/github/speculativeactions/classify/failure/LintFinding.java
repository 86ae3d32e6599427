package io.github.speculativeactions.classify.failure;

/**
 * Tells the lines of linters, which name a place and the code of a rule: {@code src/a.py:3:1: F401
 * 'os' imported but unused}.
 */
final class LintFinding {

  private static final int MAX_LETTERS = 4;
  private static final int MIN_DIGITS = 3;

  private LintFinding() {}

  static boolean is(Line line) {
    int at = line.start();
    while (at < line.stop() && isPathCharacter(line.text().charAt(at))) {
      at++;
    }
    int row = numberBehindColon(line, at);
    int column = numberBehindColon(line, row);
    return column > 0 && line.hasAt(column, ": ") && isCode(line, column + 2);
  }

  private static boolean isPathCharacter(char c) {
    return c > ' ' && c != ':';
  }

  /** {@return where the number ends that follows a colon at a place, or -1} */
  private static int numberBehindColon(Line line, int at) {
    if (at <= line.start() || !line.hasAt(at, ":")) {
      return -1;
    }
    int end = line.numberEnd(at + 1);
    return end == at + 1 ? -1 : end;
  }

  private static boolean isCode(Line line, int start) {
    int digits = start;
    while (digits < line.stop() && Character.isUpperCase(line.text().charAt(digits))) {
      digits++;
    }
    int end = line.numberEnd(digits);
    return digits > start
        && digits - start <= MAX_LETTERS
        && end - digits >= MIN_DIGITS
        && (line.hasAt(end, " ") || line.hasAt(end, ":"));
  }
}
