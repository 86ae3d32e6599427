package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A program: {@code RowDump FILE [COLUMN...]} prints each row as a JSON object on its line. */
final class RowDump {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RowDump() {}

  public static void main(String[] arguments) throws IOException {
    StoredFile file = new LocalStorage().list(arguments[0]).get(0);
    Set<String> columns = Set.copyOf(Arrays.asList(arguments).subList(1, arguments.length));
    RowRequest request = new RowRequest(file, columns, RowRequest.DEFAULT_MAX_ROW_BYTES);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (RowReader rows = new ParquetFormat().open(request)) {
      while (rows.hasNext()) {
        out.println(text(object(rows.next())));
      }
    }
    out.flush();
  }

  /** {@return all columns of a row} */
  static ObjectNode object(Row row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    row.columns().forEach(name -> object.set(name, row.column(name)));
    return object;
  }

  /** {@return the JSON text of a value} */
  static String text(JsonNode value) {
    return MAPPER.writeValueAsString(value);
  }
}
