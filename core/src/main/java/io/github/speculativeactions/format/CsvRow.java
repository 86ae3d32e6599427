package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** A CSV record as a row; every column is a string. */
final class CsvRow implements Row {

  private final Position position;
  private final CsvHeader header;
  private final String[] values;

  CsvRow(Position position, CsvHeader header, String[] values) {
    this.position = position;
    this.header = header;
    this.values = values;
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public Set<String> columns() {
    return header.names();
  }

  @Override
  public JsonNode column(String name) {
    Integer index = header.indexes().get(name);
    return index == null ? MissingNode.getInstance() : StringNode.valueOf(values[index]);
  }

  @Override
  public JsonNode json(String name) {
    Integer index = header.indexes().get(name);
    if (index == null || values[index].isEmpty()) {
      // CSV has no other way to say that there is no value.
      return MissingNode.getInstance();
    }
    try {
      return JsonText.parseColumn(name, values[index]);
    } catch (SpeculativeActionsException e) {
      throw e.at(position);
    }
  }

  @Override
  public long bytes() {
    long bytes = 0;
    for (String value : values) {
      bytes += value.length();
    }
    return bytes;
  }

  @Override
  public String toString() {
    return position.toString();
  }
}
