package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.LocalStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the rows of a file with those that its writer was given. */
final class ExpectedRows {

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ExpectedRows() {}

  static void check(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    RowRequest request = RowRequest.of(new LocalStorage().list(file.toString()).get(0));
    try (RowReader reader = new ParquetFormat().open(request)) {
      // By way of text, where a number has no type.
      reader.forEachRemaining(row -> rows.add(EXACT.readTree(RowDump.text(RowDump.object(row)))));
    }
    List<JsonNode> expected =
        Files.readAllLines(ForeignFiles.expected(file)).stream().map(EXACT::readTree).toList();
    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).as("row %s", i + 1).isEqualTo(expected.get(i));
    }
  }
}
