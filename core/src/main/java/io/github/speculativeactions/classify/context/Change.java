package io.github.speculativeactions.classify.context;

/**
 * A change of one file.
 *
 * @param path the file, as the call names it, or empty if it does not
 */
record Change(String path, Kind kind) {

  /** What becomes of the file. */
  enum Kind {
    /** What was there before is changed. */
    EDITS,
    /** Something is put behind what was there before, if anything was. */
    APPENDS,
    /** The whole file is written, whether or not there was one before. */
    MAKES,
    /** It is there no longer. */
    REMOVES
  }

  /** What SWE-agent's editor changes: of the file that was opened last its calls say no name. */
  static final Change OF_OPEN_FILE = new Change("(the open file)", Kind.EDITS);

  /** A change of files that are not known. */
  static Change unnamed(Kind kind) {
    return new Change("", kind);
  }

  /** Expansions name files that only the shell knows. */
  static Change of(String path, Kind kind) {
    boolean known = path.indexOf('$') < 0 && path.indexOf('*') < 0 && path.indexOf('{') < 0;
    return new Change(known ? withoutDot(path) : "", kind);
  }

  private static String withoutDot(String path) {
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /**
   * {@return whether both name the same file}, where one may name it from a folder further down:
   * {@code shop/cart.py} and {@code /src/shop/cart.py} are taken for the same
   */
  boolean isOfSameFile(Change other) {
    return isBelow(path, other.path) || isBelow(other.path, path);
  }

  /** To remove a file is no other try at it. */
  boolean triesAgain(Change earlier) {
    return kind != Kind.REMOVES && isOfSameFile(earlier);
  }

  /** {@return whether it changes what is known to have been there} */
  boolean editsKnownFile() {
    return kind == Kind.EDITS && !path.isEmpty();
  }

  private static boolean isBelow(String shorter, String longer) {
    if (shorter.isEmpty() || !longer.endsWith(shorter)) {
      return false;
    }
    int start = longer.length() - shorter.length();
    return start == 0 || (longer.charAt(start - 1) == '/' && !shorter.startsWith("/"));
  }
}
