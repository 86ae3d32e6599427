package io.github.speculativeactions.classify.failure;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells whether one line of output states a failure. */
final class FailedLine {

  /**
   * How a line begins that says so. What is indented is none of it: it stands in source code, such
   * as the {@code error: string} of a type, or in the examples of its comments.
   */
  private static final Phrases OPENINGS =
      Phrases.of(
          "Traceback (most recent call last)",
          "ERROR:",
          "[ERROR] ",
          "error:",
          "error[",
          "Error executing",
          "Error running",
          "fatal:",
          "panic:",
          "Exception in thread",
          "PHP Fatal error:",
          "Segmentation fault",
          "[  FAILED  ]",
          "<tool_use_error>",
          // Editors that name the argument they were given: "Invalid `view_range` parameter: …"
          "Invalid `");

  /** Those that stand below the name of a test, or in a log, and so may be indented. */
  private static final Phrases INDENTED_OPENINGS =
      Phrases.of("--- FAIL", "E   ", "npm ERR!", "npm error ");

  /** Crosses that test scripts and package managers print. */
  private static final String CROSSES = "\u2717\u2718\u2715\u274c\u00d7";

  private static final String[] NAMES_OF_ERRORS = {"Error", "Exception", "Failure", "Interrupt"};

  private FailedLine() {}

  static boolean is(Line line) {
    return line.start() < line.stop()
        && (opens(line) || LintFinding.is(line) || FailedWord.isIn(line));
  }

  private static boolean opens(Line line) {
    String text = line.text();
    int start = line.start();
    if (CROSSES.indexOf(text.charAt(start)) >= 0 || INDENTED_OPENINGS.startsAt(text, start)) {
      return true;
    }
    return !line.isIndented()
        && (OPENINGS.startsAt(text, start) || namesError(line) || shouts(line) || ofMake(line));
  }

  /** {@return whether the line is {@code some.module.SomeError: what is wrong}} */
  private static boolean namesError(Line line) {
    int at = line.start();
    while (at < line.stop() && isNameCharacter(line.text().charAt(at))) {
      at++;
    }
    if (at == line.start() || (at < line.stop() && line.text().charAt(at) != ':')) {
      return false;
    }
    for (String name : NAMES_OF_ERRORS) {
      int start = at - name.length();
      if (start >= line.start() && line.text().startsWith(name, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNameCharacter(char c) {
    return Line.isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
  }

  /**
   * {@return whether the line is {@code FAIL src/a.test.js} or {@code ERROR tests/test_a.py},
   * rather than {@code FAILED.md} or {@code ERROR = 1}}
   */
  private static boolean shouts(Line line) {
    int end = line.start() + "FAIL".length();
    if (!line.hasAt(line.start(), "FAIL")) {
      return line.hasAt(line.start(), "ERROR ") && !line.hasAt(line.start(), "ERROR =");
    }
    while (end < line.stop() && Character.isUpperCase(line.text().charAt(end))) {
      end++;
    }
    return end == line.stop() || " \t:!".indexOf(line.text().charAt(end)) >= 0;
  }

  /** {@return whether the line is {@code make[1]: *** [Makefile:7: all] Error 2}} */
  private static boolean ofMake(Line line) {
    return line.hasAt(line.start(), "make") && line.contains(": *** ");
  }
}
