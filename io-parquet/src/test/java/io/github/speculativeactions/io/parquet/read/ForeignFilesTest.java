package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.LocalStorage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that others wrote, and what they wrote into them: each folder of {@code foreign} is a
 * writer, each file in it a feature, with its rows beside it. {@code
 * ci/parquet/make_foreign_files.py} makes them.
 */
class ForeignFilesTest {

  private static final String FILE = ".parquet";
  private static final String EXPECTED = ".expected.jsonl";

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static Stream<Named<Path>> files() throws IOException, URISyntaxException {
    Path root = Path.of(ForeignFilesTest.class.getResource("foreign").toURI());
    try (Stream<Path> all = Files.walk(root)) {
      return all
          .filter(path -> path.toString().endsWith(FILE) && Files.exists(expected(path)))
          .sorted()
          .map(path -> Named.of(root.relativize(path).toString().replace('\\', '/'), path))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void rowsAreWhatTheWriterWasGiven(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    RowRequest request = RowRequest.of(new LocalStorage().list(file.toString()).get(0));
    try (RowReader reader = new ParquetFormat().open(request)) {
      // By way of text, where a number has no type.
      reader.forEachRemaining(row -> rows.add(parse(RowDump.text(RowDump.object(row)))));
    }
    List<JsonNode> expected =
        Files.readAllLines(expected(file)).stream().map(ForeignFilesTest::parse).toList();
    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).as("row %s", i + 1).isEqualTo(expected.get(i));
    }
  }

  @Test
  void thereAreFilesOfSeveralWriters() throws IOException, URISyntaxException {
    assertThat(files().map(file -> file.getName().replaceFirst("/.*", "")))
        .contains("pyarrow", "duckdb", "polars", "datasets")
        .hasSizeGreaterThan(70);
  }

  private static Path expected(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - FILE.length()) + EXPECTED);
  }

  private static JsonNode parse(String text) {
    return EXACT.readTree(text);
  }
}
