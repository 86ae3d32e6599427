package io.github.speculativeactions.classify.failure;

/**
 * Finds failures in the text that a tool gave back.
 *
 * <p>A text is judged line by line, each once, by {@link FailedLine}; what begins with a JSON
 * object is judged by {@link FailedReply}.
 */
public final class FailedOutput {

  /** How many characters at the beginning and at the end of a long text are read. */
  private static final int HEAD = 1_000;

  private static final int TAIL = 3_000;

  /** What SWE-agent puts before every observation. */
  private static final String LABEL = "OBSERVATION:";

  /**
   * How editors begin when they did what they were asked and show a file, which may hold anything.
   */
  private static final String[] SHOWN_FILES = {
    "Here's the result of running `cat -n`",
    "Here's the files and directories",
    "File created successfully",
    "File updated",
    "[File: ",
  };

  private FailedOutput() {}

  /** {@return whether the text states that something failed} */
  public static boolean isIn(String written) {
    String text = TerminalCodes.removedFrom(written);
    int start = begin(text);
    if (start == text.length()) {
      return false;
    }
    if (text.charAt(start) == '{') {
      return FailedReply.isIn(text, start);
    }
    return !showsFile(text, start) && linesFail(text, start);
  }

  /** {@return whether a line of the text, or of the head and the tail of a long one, says so} */
  static boolean linesFail(String text, int start) {
    if (text.length() - start <= HEAD + TAIL) {
      return anyLineFailed(text, start, text.length());
    }
    return anyLineFailed(text, start, start + HEAD)
        || anyLineFailed(text, nextLine(text, text.length() - TAIL), text.length());
  }

  private static int begin(String text) {
    int at = skipBlanks(text, 0);
    return text.startsWith(LABEL, at) ? skipBlanks(text, at + LABEL.length()) : at;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean showsFile(String text, int start) {
    for (String opening : SHOWN_FILES) {
      if (text.startsWith(opening, start)) {
        return true;
      }
    }
    // "The file /src/a.py has been edited. Here's the result of running `cat -n` …"
    return text.startsWith("The file ", start)
        && Line.of(text, start, text.length()).contains(" has been ");
  }

  private static boolean anyLineFailed(String text, int from, int to) {
    int start = from;
    while (start < to) {
      Line line = Line.of(text, start, to);
      if (FailedLine.is(line)) {
        return true;
      }
      start = line.end() + 1;
    }
    return false;
  }

  private static int nextLine(String text, int from) {
    int lineBreak = text.indexOf('\n', from);
    return lineBreak < 0 ? from : lineBreak + 1;
  }
}
