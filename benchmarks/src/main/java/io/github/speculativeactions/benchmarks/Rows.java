package io.github.speculativeactions.benchmarks;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The rows of files, in whatever format the names of the files tell. */
final class Rows {

  private static final RowFormats FORMATS = RowFormats.discover();

  private Rows() {}

  /**
   * Reads all rows at a place.
   *
   * @param place a file or a folder
   * @param columns the columns that will be asked for; empty means all of them
   */
  static void forEach(Path place, Set<String> columns, Consumer<Row> action) throws IOException {
    for (StoredFile file : new LocalStorage().list(place.toString())) {
      RowFormat format =
          FORMATS
              .forFile(file)
              .orElseThrow(() -> new IllegalArgumentException("no format for " + file.location()));
      RowRequest request = new RowRequest(file, columns, RowRequest.DEFAULT_MAX_ROW_BYTES);
      try (RowReader rows = format.open(request)) {
        rows.forEachRemaining(action);
      }
    }
  }

  /** {@return the bytes of all text in the columns, repetitions counted each time} */
  static long expandedBytes(Path place, Set<String> columns) throws IOException {
    LongAdder bytes = new LongAdder();
    forEach(
        place,
        columns,
        row -> row.columns().forEach(name -> bytes.add(textBytes(row.column(name)))));
    return bytes.sum();
  }

  private static long textBytes(JsonNode value) {
    if (value.isString()) {
      return value.stringValue().getBytes(StandardCharsets.UTF_8).length;
    }
    long bytes = 0;
    for (JsonNode part : value) {
      bytes += textBytes(part);
    }
    return bytes;
  }
}
