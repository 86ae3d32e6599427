package io.github.speculativeactions.classify.failure;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells whether a word anywhere in a line, with what stands beside it, states a failure. */
final class FailedWord {

  /** What says so wherever it stands. */
  private static final Phrases SAYINGS =
      Phrases.of(
          "No replacement was performed",
          "String to replace not found",
          "does not exist. Please provide",
          "introduced new syntax error",
          "patch does not apply",
          "patch failed",
          "panicked at ",
          "would be reformatted",
          "BUILD FAIL",
          "Build FAIL",
          "test result: FAILED");

  /** What a shell or a system call says behind the name of what it could not do. */
  private static final Phrases SAID_BEHIND_COLON =
      Phrases.of(
          "No such file or directory", "Permission denied", "command not found", "not found");

  /** Words behind which a number other than 0 is a failure. */
  private static final Phrases COUNTED_BEHIND =
      Phrases.of("returncode>", "Failures:", "Failed:", "Errors:", "failures=", "errors=");

  /** The same where the line begins with it or ends with the number, as prose seldom does. */
  private static final Phrases EXITS =
      Phrases.of("exit code", "exit status", "exited with code", "Exit code", "exit_code");

  /** Words before which a number other than 0 is a failure. */
  private static final Phrases COUNTED_BEFORE =
      Phrases.of("failed", "tests failed", "test failed", "failing");

  /** The same where the number begins a line or is one of several that sum up. */
  private static final Phrases SUMMED_BEFORE = Phrases.of("failure", "errors", "error", "Error(s)");

  /** All that a word may begin that says so; most words are none of it. */
  private static final Phrases BEGINNINGS =
      Phrases.of("FAIL", "error ")
          .and(SAYINGS)
          .and(SAID_BEHIND_COLON)
          .and(COUNTED_BEHIND)
          .and(EXITS)
          .and(COUNTED_BEFORE)
          .and(SUMMED_BEFORE);

  private FailedWord() {}

  static boolean isIn(Line line) {
    String text = line.text();
    boolean inWord = false;
    for (int at = line.start(); at < line.stop(); at++) {
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

  private static boolean saysSo(Line line, int at) {
    String text = line.text();
    int counted = COUNTED_BEHIND.lengthAt(text, at);
    if (counted > 0) {
      return line.hasCountAt(at + counted);
    }
    int exit = EXITS.lengthAt(text, at);
    if (exit > 0) {
      return line.hasCountAt(at + exit)
          && (at == line.start() || line.endsWithNumberFrom(at + exit));
    }
    return SAYINGS.startsAt(text, at)
        || isSaidBehindColon(line, at)
        || (COUNTED_BEFORE.startsAt(text, at) && line.hasCountBefore(at))
        || (SUMMED_BEFORE.startsAt(text, at) && line.hasSumBefore(at))
        || isVerdict(line, at)
        || isCompilersError(line, at);
  }

  private static boolean isSaidBehindColon(Line line, int at) {
    int length = SAID_BEHIND_COLON.lengthAt(line.text(), at);
    int end = at + length;
    return length > 0
        && isBehindColon(line, at)
        && (end == line.stop() || ":.(".indexOf(line.text().charAt(end)) >= 0);
  }

  private static boolean isBehindColon(Line line, int at) {
    return at - 2 >= line.start()
        && (line.text().startsWith(": ", at - 2) || line.text().startsWith("] ", at - 2));
  }

  /**
   * {@return whether it is the {@code FAILED} that test runners put behind the name of a test, and
   * no value of a name in source code}
   */
  private static boolean isVerdict(Line line, int at) {
    if (!line.hasAt(at, "FAIL") || at == line.start()) {
      return false;
    }
    int end = line.hasAt(at, "FAILED") ? at + "FAILED".length() : at + "FAIL".length();
    char before = line.text().charAt(at - 1);
    char last = line.text().charAt(line.stop() - 1);
    if (before == '[') {
      return end == line.stop() - 1 && last == ']';
    }
    return before == ' '
        && !line.hasAt(at - 2, "=")
        && (end == line.stop() || (line.hasAt(end, " ") && last == ']'));
  }

  /**
   * {@return whether it is that of {@code a.c:3:1: error: …} or {@code a.ts(3,1): error TS2304}}
   */
  private static boolean isCompilersError(Line line, int at) {
    if (line.hasAt(at, "error:")) {
      return isBehindColon(line, at);
    }
    int digit = at + "error ".length();
    while (digit < line.stop() && Character.isUpperCase(line.text().charAt(digit))) {
      digit++;
    }
    return line.hasAt(at, "error ") && digit > at + "error ".length() && line.hasNumberAt(digit);
  }
}
