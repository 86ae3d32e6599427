package io.github.speculativeactions.classify.command;

/**
 * Tells whether code opens a file to write into it, by the mode that it gives: {@code open(p, 'w')}
 * of Python and Ruby, {@code open(f, '>', p)} of Perl, {@code fopen(p, 'a')} of PHP.
 */
final class OpenedFiles {

  private static final String CALL = "open(";
  private static final String NAMED_MODE = "mode=";

  /** How much of a call is looked at, so that calls that are never closed take no longer. */
  private static final int LONGEST = 500;

  private enum Use {
    READ,
    WRITTEN,
    /** The call does not end where it is looked at. */
    UNSEEN
  }

  private final String code;

  private OpenedFiles(String code) {
    this.code = code;
  }

  static boolean areWritten(String code) {
    return hasAny(code, Use.WRITTEN);
  }

  /** {@return whether of some file it is not known what it is opened for} */
  static boolean areUnseen(String code) {
    return hasAny(code, Use.UNSEEN);
  }

  private static boolean hasAny(String code, Use use) {
    OpenedFiles files = new OpenedFiles(code);
    for (int at = code.indexOf(CALL); at >= 0; at = code.indexOf(CALL, at + 1)) {
      if (files.isFile(at) && files.use(at) == use) {
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
  private Use use(int call) {
    boolean isMethod = call > 0 && code.charAt(call - 1) == '.';
    int start = call + CALL.length();
    int end = Math.min(code.length(), start + LONGEST);
    if (isMethod && isWritingMode(start, end)) {
      return Use.WRITTEN;
    }
    int depth = 0;
    for (int at = start; at < end && depth >= 0; at++) {
      switch (code.charAt(at)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '"', '\'' -> at = quoteEnd(at, end);
        case ',' -> {
          if (depth == 0 && isWritingMode(at + 1, end)) {
            return Use.WRITTEN;
          }
        }
        default -> {}
      }
    }
    return depth < 0 ? Use.READ : Use.UNSEEN;
  }

  private int quoteEnd(int start, int end) {
    int at = start + 1;
    while (at < end && code.charAt(at) != code.charAt(start)) {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  /** {@return whether the argument that begins here is a mode, and one that writes} */
  private boolean isWritingMode(int argument, int end) {
    int at = argument;
    while (at < end && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    at += code.startsWith(NAMED_MODE, at) ? NAMED_MODE.length() : 0;
    if (at >= end || "\"'".indexOf(code.charAt(at)) < 0) {
      return false;
    }
    String mode = code.substring(at + 1, Math.min(quoteEnd(at, end), end));
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
