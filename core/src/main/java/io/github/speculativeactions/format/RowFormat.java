package io.github.speculativeactions.format;

import java.io.IOException;
import java.util.Set;

/**
 * A way to encode rows in a file.
 *
 * <p>Implementations are safe for use by several threads. They are found as service providers (see
 * {@link RowFormats#discover()}) or handed over.
 */
public interface RowFormat {

  /** {@return its name, such as {@code jsonl}, in lower case} */
  String name();

  /** {@return the endings of file names it claims, in lower case and without a dot; not empty} */
  Set<String> extensions();

  /**
   * Opens a file for reading its rows in order.
   *
   * @param request the file, the columns that are needed, the limits
   * @return the rows; the caller closes it
   * @throws io.github.speculativeactions.SpeculativeActionsException if the file is not of this
   *     format
   * @throws IOException if the file cannot be opened
   */
  RowReader open(RowRequest request) throws IOException;
}
