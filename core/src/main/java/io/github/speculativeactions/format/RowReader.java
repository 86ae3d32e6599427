package io.github.speculativeactions.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The rows of one file, in order.
 *
 * <p>Both methods of iteration throw a {@link
 * io.github.speculativeactions.SpeculativeActionsException} that names the file and the row: of
 * category INPUT if the bytes are not rows of the format, STORAGE if they cannot be read. After an
 * error about a single row, iteration may go on with the next one if {@link #hasNext()} says so;
 * after one that makes the rest unreadable, {@code hasNext} is false.
 *
 * <p>Not safe for use by several threads. Closing it twice is harmless.
 */
public interface RowReader extends Iterator<Row>, Closeable {

  @Override
  boolean hasNext();

  /**
   * {@return the next row; it stays valid, on any thread, when further rows are read and when this
   * reader is closed}
   *
   * @throws NoSuchElementException if there is none
   */
  @Override
  Row next();

  @Override
  void close() throws IOException;
}
