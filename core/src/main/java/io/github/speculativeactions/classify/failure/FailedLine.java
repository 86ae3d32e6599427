package io.github.speculativeactions.classify.failure;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells whether one line of output states a failure. */
final class FailedLine {

  /** How a line begins that says so. */
  private static final Phrases OPENINGS =
      Phrases.of(
          "Traceback (most recent call last)",
          "ERROR ",
          "ERROR:",
          "error:",
          "error[",
          "Error executing",
          "Error running",
          "fatal:",
          "panic:",
          "Exception in thread",
          "FAIL",
          "--- FAIL",
          "E   ",
          "npm ERR!",
          "make: ***",
          "Segmentation fault",
          "Invalid `",
          "<tool_use_error>");

  /** Crosses that test scripts print. */
  private static final String CROSSES = "\u2717\u2718\u2715\u274c";

  /** What a line says of a failure, beginning with a word. */
  private static final Phrases SAYINGS =
      Phrases.of(
          "No replacement was performed",
          "No such file or directory",
          "String to replace not found",
          "command not found",
          "can't open file",
          "does not exist. Please provide",
          "introduced new syntax error",
          "patch does not apply",
          "patch failed",
          "BUILD FAIL",
          "error TS",
          "error CS",
          "test result: FAILED");

  /** Words behind which a number other than 0 is a failure. */
  private static final Phrases COUNTED_BEHIND =
      Phrases.of(
          "exit code",
          "exit status",
          "exited with code",
          "returncode>",
          "Exit code",
          "Failures:",
          "Errors:",
          "failures=",
          "errors=");

  /** All that a word may begin that says so; most words are none of it. */
  private static final Phrases BEGINNINGS =
      Phrases.of("failed", "FAIL", "error:").and(SAYINGS).and(COUNTED_BEHIND);

  private static final String[] NAMES_OF_ERRORS = {"Error", "Exception", "Failure", "Interrupt"};

  private FailedLine() {}

  static boolean is(Line line) {
    if (line.start() == line.stop()) {
      return false;
    }
    if (opens(line) || namesError(line)) {
      return true;
    }
    String text = line.text();
    int stop = line.stop();
    boolean inWord = false;
    for (int at = line.start(); at < stop; at++) {
      if (!Line.isLetter(text.charAt(at))) {
        inWord = false;
      } else if (!inWord) {
        inWord = true;
        if (BEGINNINGS.startsAt(text, at) && saysSo(line, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opens(Line line) {
    return CROSSES.indexOf(line.text().charAt(line.start())) >= 0
        || OPENINGS.startsAt(line.text(), line.start());
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

  /** {@return whether the word at a place says so, in what it begins} */
  private static boolean saysSo(Line line, int at) {
    String text = line.text();
    if (SAYINGS.startsAt(text, at)) {
      return true;
    }
    int counted = COUNTED_BEHIND.lengthAt(text, at);
    if (counted > 0) {
      return line.hasCountAt(at + counted);
    }
    return switch (text.charAt(at)) {
      case 'f' -> line.hasAt(at, "failed") && line.hasCountBefore(at);
      case 'F' -> isVerdict(line, at);
      case 'e' -> isCompilersError(line, at);
      default -> false;
    };
  }

  /** {@return whether it is the {@code FAILED} that pytest puts behind the name of a test} */
  private static boolean isVerdict(Line line, int at) {
    if (!line.hasAt(at, "FAIL")) {
      return false;
    }
    int end = line.hasAt(at, "FAILED") ? at + "FAILED".length() : at + "FAIL".length();
    boolean showsProgress = line.text().charAt(line.stop() - 1) == ']';
    return end == line.stop() || (line.hasAt(end, " ") && showsProgress);
  }

  /** {@return whether it is the {@code error} of {@code file.c:3:1: error: …}} */
  private static boolean isCompilersError(Line line, int at) {
    return line.hasAt(at, "error:")
        && at - 2 >= line.start()
        && line.text().startsWith(": ", at - 2);
  }
}
