package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a whole file. */
final class Reading {

  private Reading() {}

  static List<String> rows(MemoryFile file) throws IOException {
    return rows(file, RowRequest.DEFAULT_MAX_ROW_BYTES);
  }

  /** {@return each row as JSON, or the message of its fault} */
  static List<String> rows(MemoryFile file, long maxRowBytes, String... columns)
      throws IOException {
    List<String> found = new ArrayList<>();
    RowRequest request = new RowRequest(file, Set.of(columns), maxRowBytes);
    try (RowReader rows = new ParquetFormat().open(request)) {
      while (rows.hasNext()) {
        try {
          Row row = rows.next();
          found.add(RowDump.text(RowDump.object(row)));
        } catch (SpeculativeActionsException e) {
          found.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return found;
  }

  static RowReader open(MemoryFile file, String... columns) throws IOException {
    return new ParquetFormat()
        .open(new RowRequest(file, Set.of(columns), RowRequest.DEFAULT_MAX_ROW_BYTES));
  }
}
