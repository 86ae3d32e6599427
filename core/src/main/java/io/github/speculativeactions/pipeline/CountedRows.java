package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import java.io.IOException;

/** Counts the bytes of the rows that a source reads. Not safe for use by several threads. */
final class CountedRows implements RowReader {

  private final RowReader rows;
  private long bytes;

  CountedRows(RowReader rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    Row row = rows.next();
    bytes += row.bytes();
    return row;
  }

  /** {@return about how many bytes the rows take that were read since this was last called} */
  long bytesSinceLastAsked() {
    long since = bytes;
    bytes = 0;
    return since;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
