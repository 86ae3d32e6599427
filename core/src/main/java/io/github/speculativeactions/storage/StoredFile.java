package io.github.speculativeactions.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One file in a storage, not opened yet.
 *
 * <p>Safe for use by several threads; the streams and readers it opens are not. Whoever opens one
 * closes it.
 */
public interface StoredFile {

  /** {@return where it is, as messages and reports show it} */
  String location();

  /**
   * {@return the version of what it belongs to that is read, such as the commit of a repository;
   * empty where there are no versions}
   */
  default Optional<String> revision() {
    return Optional.empty();
  }

  /** {@return the last part of its location, such as {@code tool-00000.jsonl.gz}} */
  String name();

  /** {@return its size in bytes, as stored (compressed, if it is)} */
  long size();

  /**
   * {@return its bytes from the start, as stored}
   *
   * @throws IOException if it cannot be opened
   */
  InputStream open() throws IOException;

  /**
   * {@return a reader for any part of it}
   *
   * @throws IOException if it cannot be opened
   */
  RangeReader openRanges() throws IOException;

  /**
   * {@return the file of that name beside this one, if there is one: a verdict or a manifest that
   * belongs to it}
   *
   * @param fileName a name without folders
   * @throws IllegalArgumentException if the name could lead to another folder
   * @throws IOException if the place cannot be asked
   */
  Optional<StoredFile> sibling(String fileName) throws IOException;
}
