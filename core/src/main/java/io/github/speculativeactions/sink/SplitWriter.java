package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.DatasetRecord;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes the rows of one split of one dataset into one file or several: {@code write} in any
 * number, {@code finish}, {@code close}.
 *
 * <p>All its methods, and the actions that it {@linkplain SplitFiles#submit submits}, are called on
 * the thread of its sink, one at a time.
 */
public interface SplitWriter extends Closeable {

  /** Takes the next row. */
  void write(DatasetRecord record);

  /** Submits what is left to do. Called once after the last row, unless the build has failed. */
  void finish();

  /**
   * Ends the last file and releases everything; all that was submitted has been done by then,
   * unless the build has failed. Closing twice is harmless.
   *
   * @throws IOException if a file cannot be ended
   */
  @Override
  void close() throws IOException;
}
