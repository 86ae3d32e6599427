package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;

/** A program: {@code RowCount FILE} reads all values of a file and says how much that was. */
final class RowCount {

  private RowCount() {}

  public static void main(String[] arguments) throws IOException {
    StoredFile file = new LocalStorage().list(arguments[0]).get(0);
    long rows = 0;
    long characters = 0;
    try (RowReader reader = new ParquetFormat().open(RowRequest.of(file))) {
      while (reader.hasNext()) {
        Row row = reader.next();
        rows++;
        for (String column : row.columns()) {
          characters += row.column(column).asString().length();
        }
      }
    }
    System.out.println(rows + " rows, " + characters + " characters");
  }
}
