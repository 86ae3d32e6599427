package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads whole files for tests. */
final class Rows {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Rows() {}

  /** {@return all rows as objects; the first fault ends it} */
  static List<ObjectNode> read(RowFormat format, StoredFile file) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    try (RowReader reader = format.open(RowRequest.of(file))) {
      while (reader.hasNext()) {
        rows.add(object(reader.next()));
      }
    }
    return rows;
  }

  /**
   * {@return one text for each row, in order: its number and its columns, or the message of its
   * fault}
   */
  static List<String> describe(RowFormat format, StoredFile file, long maxRowBytes)
      throws IOException {
    List<String> rows = new ArrayList<>();
    try (RowReader reader = format.open(new RowRequest(file, Set.of(), maxRowBytes))) {
      while (reader.hasNext()) {
        try {
          Row row = reader.next();
          rows.add(row.position().row() + " " + object(row));
        } catch (SpeculativeActionsException e) {
          rows.add(e.getMessage());
        }
      }
    }
    return rows;
  }

  /** {@return the row as one object} */
  static ObjectNode object(Row row) {
    ObjectNode object = MAPPER.createObjectNode();
    for (String column : row.columns()) {
      JsonNode value = row.column(column);
      object.set(column, value);
    }
    return object;
  }
}
