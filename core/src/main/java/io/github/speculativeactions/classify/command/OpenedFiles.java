package io.github.speculativeactions.classify.command;

/**
 * Tells whether code opens a file to write into it, by the mode that it gives: {@code open(p, 'w')}
 * of Python and Ruby, {@code open(f, '>', p)} of Perl, {@code fopen(p, 'a')} of PHP.
 */
final class OpenedFiles {

  private static final String CALL = "open(";
  private static final String NAMED_MODE = "mode=";

  private final String code;

  private OpenedFiles(String code) {
    this.code = code;
  }

  static boolean areWritten(String code) {
    OpenedFiles files = new OpenedFiles(code);
    for (int at = code.indexOf(CALL); at >= 0; at = code.indexOf(CALL, at + 1)) {
      if (files.isFile(at) && files.isWrittenBy(at)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether it is no other word that ends so, such as {@code urlopen}} */
  private boolean isFile(int at) {
    char before = at == 0 ? ' ' : code.charAt(at - 1);
    boolean ofPhp = before == 'f' && (at < 2 || !Character.isLetter(code.charAt(at - 2)));
    return ofPhp || (!Character.isLetterOrDigit(before) && before != '_');
  }

  /** Looks at the beginning of each argument, up to the bracket that ends the call. */
  private boolean isWrittenBy(int call) {
    boolean isMethod = call > 0 && code.charAt(call - 1) == '.';
    int start = call + CALL.length();
    if (isMethod && isWritingMode(start)) {
      return true;
    }
    int depth = 0;
    for (int at = start; at < code.length() && depth >= 0; at++) {
      switch (code.charAt(at)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '"', '\'' -> at = quoteEnd(at);
        case ',' -> {
          if (depth == 0 && isWritingMode(at + 1)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private int quoteEnd(int start) {
    int at = start + 1;
    while (at < code.length() && code.charAt(at) != code.charAt(start)) {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  /** {@return whether the argument that begins here is a mode, and one that writes} */
  private boolean isWritingMode(int argument) {
    int at = argument;
    while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    at += code.startsWith(NAMED_MODE, at) ? NAMED_MODE.length() : 0;
    if (at >= code.length() || "\"'".indexOf(code.charAt(at)) < 0) {
      return false;
    }
    String mode = code.substring(at + 1, Math.min(quoteEnd(at), code.length()));
    return mode.startsWith(">") || isWritingMode(mode);
  }

  private static boolean isWritingMode(String text) {
    boolean isMode =
        !text.isEmpty()
            && text.length() <= 3
            && text.chars().allMatch(c -> "rwaxbt+".indexOf(c) >= 0);
    return isMode && text.chars().anyMatch(c -> "wax+".indexOf(c) >= 0);
  }
}
