package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.internal.SamePath;

/**
 * A change of one file.
 *
 * @param path the file, by a {@linkplain SamePath#normal normal} path as the call names it, or
 *     empty if it does not
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
    return new Change(known ? SamePath.normal(path) : "", kind);
  }

  /** {@return whether both may change the same file} */
  boolean isOfSameFile(Change other) {
    return SamePath.isSame(path, other.path);
  }

  /** To remove a file is no other try at it. */
  boolean triesAgain(Change earlier) {
    return kind != Kind.REMOVES && isOfSameFile(earlier);
  }

  /** {@return whether it changes what is known to have been there} */
  boolean editsKnownFile() {
    return kind == Kind.EDITS && !path.isEmpty();
  }
}
