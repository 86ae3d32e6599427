package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.storage.RangeReader;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the rows of a file, one row ahead of the caller.
 *
 * <p>{@link #hasNext()} throws nothing: a fault is thrown by {@link #next()} in its row's turn.
 */
final class ParquetRows implements RowReader {

  private final ParquetFile file;
  private final RangeReader reader;
  private @Nullable Row ahead;
  private @Nullable SpeculativeActionsException fault;
  private boolean ended;

  ParquetRows(ParquetFile file, RangeReader reader) {
    this.file = file;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && fault == null && !ended) {
      scan();
    }
    return ahead != null || fault != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more rows in " + file.location());
    }
    if (fault != null) {
      SpeculativeActionsException thrown = fault;
      fault = null;
      throw thrown;
    }
    Row row = Objects.requireNonNull(ahead);
    ahead = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    ahead = null;
    fault = null;
    file.close();
    reader.close();
  }

  private void scan() {
    try {
      Object[] values = file.nextValues();
      ended = values == null;
      if (values != null) {
        fault = file.faultOfRow();
        ahead = fault == null ? file.row(values) : null;
      }
    } catch (SpeculativeActionsException e) {
      ended = true;
      file.close();
      fault = thatEndsTheFile(e).at(Position.ofRow(file.location(), file.rowNumber()));
    }
  }

  /** {@return a failure that says that it is not that of one row alone, if the data is at fault} */
  private SpeculativeActionsException thatEndsTheFile(SpeculativeActionsException e) {
    return e.category() == Category.INPUT && file.rowNumber() > 1
        ? e.adding("the rest of the file was not read")
        : e;
  }
}
