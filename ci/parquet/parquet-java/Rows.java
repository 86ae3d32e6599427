import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as JSON: what a writer is given, and what its file must be read as. */
final class Rows {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private Rows() {}

  /** {@return rows that a text holds, one a line} */
  static List<JsonNode> of(String text) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      rows.add(MAPPER.readTree(line));
    }
    return rows;
  }

  /** {@return rows with a column of most kinds, nulls everywhere} */
  static List<JsonNode> mixed(int count) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          "{\"id\":%d,\"text\":%s,\"flag\":%s,\"number\":%s,\"tags\":%s,\"messages\":%s}%n"
              .formatted(
                  i,
                  i % 3 == 2 ? "null" : "\"ünï 日本 😀 " + "word ".repeat(i % 7) + i + "\"",
                  i % 5 == 0 ? "null" : i % 2 == 0,
                  i % 4 == 3 ? "null" : i * 1.5 - 7,
                  i % 6 == 0 ? "null" : "[\"a\",null,\"b%d\"]".formatted(i % 9),
                  messages(i)));
    }
    return of(text.toString());
  }

  /** {@return rows of numbers and texts without nulls, for encodings} */
  static List<JsonNode> plain(int count) throws IOException {
    return numbered(IntStream.range(0, count));
  }

  /**
   * {@return rows that repeat at first, so that a writer begins with a dictionary, and then do not}
   */
  static List<JsonNode> repeatingAtFirst(int count) throws IOException {
    return numbered(IntStream.range(0, count).map(i -> i < count / 3 ? i % 3 : i));
  }

  private static List<JsonNode> numbered(IntStream numbers) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i : numbers.toArray()) {
      int number = i * 37 - 50;
      text.append(
          "{\"i32\":%d,\"i64\":%d,\"f32\":%s,\"f64\":%s,\"flag\":%s,\"text\":\"prefix/%d/file-%d\"}%n"
              .formatted(
                  number,
                  number * 1_000_000_000_000L,
                  i * 0.25,
                  i * 1.5e100,
                  i % 3 == 0,
                  i / 10,
                  i));
    }
    return of(text.toString());
  }

  static void write(Path file, List<JsonNode> rows) throws IOException {
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>();
    for (JsonNode row : rows) {
      lines.add(MAPPER.writeValueAsString(row));
    }
    Files.write(file, lines);
  }

  private static String messages(int i) {
    if (i % 7 == 6) {
      return "null";
    }
    List<String> messages = new ArrayList<>();
    for (int j = 0; j < i % 5; j++) {
      String content = j == 1 ? "null" : "\"m%d.%d\"".formatted(i, j);
      messages.add(j == 2 ? "null" : "{\"role\":\"user\",\"content\":%s}".formatted(content));
    }
    return messages.toString();
  }
}
