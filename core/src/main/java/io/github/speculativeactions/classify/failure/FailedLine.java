package io.github.speculativeactions.classify.failure;

/** Tells whether one line of output states a failure. */
final class FailedLine {

  /** How a line begins that says so. */
  private static final String[] OPENINGS = {
    "Traceback (most recent call last)",
    "ERROR ",
    "ERROR:",
    "error:",
    "error[",
    "Error executing",
    "Error running",
    "Exit code ",
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
    "<tool_use_error>",
    "\u2717", // ballot X, which test scripts print
    "\u2718",
    "\u2715",
    "\u274c",
  };

  /** What a line says of a failure, beginning with a word. */
  private static final String[] PHRASES = {
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
    "test result: FAILED",
  };

  /** Words behind which a number other than 0 is a failure. */
  private static final String[] COUNTED_BEHIND = {
    "exit code",
    "exit status",
    "exited with code",
    "returncode>",
    "Exit code",
    "Failures:",
    "Errors:",
    "failures=",
    "errors=",
  };

  private static final String[] NAMES_OF_ERRORS = {"Error", "Exception", "Failure", "Interrupt"};

  private FailedLine() {}

  static boolean is(Line line) {
    if (line.start() == line.stop()) {
      return false;
    }
    if (opens(line) || namesError(line)) {
      return true;
    }
    for (int at = line.start(); at < line.stop(); at++) {
      if (line.wordStartsAt(at) && saysSo(line, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Line line) {
    for (String opening : OPENINGS) {
      if (line.hasAt(line.start(), opening)) {
        // "Exit code 0" is the one opening that may say the contrary.
        return !opening.equals("Exit code ") || line.hasCountAt(line.start() + opening.length());
      }
    }
    return false;
  }

  /** {@return whether the line is {@code some.module.SomeError: what is wrong}} */
  private static boolean namesError(Line line) {
    int at = line.start();
    while (at < line.stop() && isNameCharacter(line.text().charAt(at))) {
      at++;
    }
    if (at == line.start() || at < line.stop() && line.text().charAt(at) != ':') {
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
    return Line.isLetter(c) || c >= '0' && c <= '9' || c == '_' || c == '.';
  }

  private static boolean saysSo(Line line, int at) {
    return switch (line.text().charAt(at)) {
      case 'f' -> line.hasAt(at, "failed") && line.hasCountBefore(at) || countedBehind(line, at);
      case 'F' -> isVerdict(line, at) || countedBehind(line, at);
      case 'e' -> isCompilersError(line, at) || phraseAt(line, at) || countedBehind(line, at);
      case 'E', 'r' -> countedBehind(line, at);
      case 'N', 'S', 'B', 'c', 'd', 'i', 'p', 't' -> phraseAt(line, at);
      default -> false;
    };
  }

  /** {@return whether it is the {@code FAILED} that pytest puts behind the name of a test} */
  private static boolean isVerdict(Line line, int at) {
    if (!line.hasAt(at, "FAIL")) {
      return false;
    }
    int end = line.hasAt(at, "FAILED") ? at + "FAILED".length() : at + "FAIL".length();
    return end == line.stop() || line.hasAt(end, " ") && line.text().charAt(line.stop() - 1) == ']';
  }

  /** {@return whether it is the {@code error} of {@code file.c:3:1: error: …}} */
  private static boolean isCompilersError(Line line, int at) {
    return line.hasAt(at, "error:")
        && at - 2 >= line.start()
        && line.text().startsWith(": ", at - 2);
  }

  private static boolean phraseAt(Line line, int at) {
    for (String phrase : PHRASES) {
      if (line.hasAt(at, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean countedBehind(Line line, int at) {
    for (String words : COUNTED_BEHIND) {
      if (line.hasAt(at, words) && line.hasCountAt(at + words.length())) {
        return true;
      }
    }
    return false;
  }
}
