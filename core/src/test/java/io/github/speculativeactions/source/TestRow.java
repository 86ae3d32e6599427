package io.github.speculativeactions.source;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row made of a JSON object, which remembers the columns it was asked for. */
final class TestRow implements Row {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Position position;
  private final JsonNode columns;
  private final Set<String> asked = new TreeSet<>();

  TestRow(Position position, JsonNode columns) {
    this.position = position;
    this.columns = columns;
  }

  /** {@return row 7 of a file, with these columns} */
  static TestRow of(String json) {
    return of(JSON.readTree(json));
  }

  static TestRow of(JsonNode columns) {
    return new TestRow(Position.ofRow("rows.jsonl", 7), columns);
  }

  Set<String> asked() {
    return asked;
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public Set<String> columns() {
    return Set.copyOf(columns.propertyNames());
  }

  @Override
  public JsonNode column(String name) {
    asked.add(name);
    return columns.path(name);
  }

  @Override
  public JsonNode json(String name) {
    JsonNode value = column(name);
    if (!value.isString()) {
      return value;
    }
    try {
      return JSON.readTree(value.stringValue());
    } catch (JacksonException e) {
      throw SpeculativeActionsException.input("column " + name + " is not JSON", e);
    }
  }
}
