package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.jspecify.annotations.Nullable;

/** The rows of one row group, in order. */
final class OpenRowGroup implements AutoCloseable {

  private static final Object[] NO_VALUES = {};

  private final RowGroups.Group group;
  private final RowGroupPages pages;
  private final MessageColumnIO columns;
  private final RowConverter converter;
  private @Nullable RecordReader<Object[]> records;
  private long read;

  OpenRowGroup(
      RowGroups.Group group, RowGroupPages pages, MessageColumnIO columns, RowConverter converter) {
    this.group = group;
    this.pages = pages;
    this.columns = columns;
    this.converter = converter;
  }

  boolean hasNext() {
    return read < group.rows();
  }

  /**
   * {@return the values of the next row}
   *
   * @throws SpeculativeActionsException (INPUT) if neither it nor any after it can be read
   */
  Object[] next() {
    read++;
    if (group.chunks().isEmpty()) {
      return NO_VALUES;
    }
    try {
      if (records == null) {
        records = columns.getRecordReader(pages, converter);
      }
      pages.checkBegun(read);
      Object[] values = records.read();
      if (!hasNext()) {
        pages.checkEnd();
      }
      return values;
    } catch (RuntimeException e) {
      // Damaged values surface as whatever the decoder stumbles over.
      throw explained(e);
    }
  }

  @Override
  public void close() {
    pages.close();
  }

  private SpeculativeActionsException explained(RuntimeException e) {
    Throwable deepest = e;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SpeculativeActionsException known) {
        return known;
      }
      deepest = cause;
    }
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String why = e.getCause() == null ? "" : ": " + deepest.getMessage();
    return SpeculativeActionsException.input(placeOf(what) + "cannot be decoded: " + what + why, e);
  }

  /** A decoder that fails at a value names the column; all others fail at the start of a page. */
  private String placeOf(String what) {
    return what.contains("column ")
        ? "row group " + group.number() + " "
        : pages.lastBegun() + ": ";
  }
}
