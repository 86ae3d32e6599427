package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A row of a Parquet file; its text columns are decoded when they are asked for. */
final class ParquetRow implements Row {

  private final String file;
  private final long number;
  private final Map<String, Integer> indexes;
  private final Object[] values;
  private final long bytes;

  /**
   * @param number counted from 1
   * @param indexes where the value of each column is, in their order
   * @param values each a {@link Text} or a {@link JsonNode}
   * @param bytes what they take, about
   */
  ParquetRow(String file, long number, Map<String, Integer> indexes, Object[] values, long bytes) {
    this.file = file;
    this.number = number;
    this.indexes = indexes;
    this.values = values;
    this.bytes = bytes;
  }

  @Override
  public Position position() {
    return Position.ofRow(file, number);
  }

  @Override
  public Set<String> columns() {
    return indexes.keySet();
  }

  @Override
  public JsonNode column(String name) {
    return value(name, text -> text.value(name));
  }

  @Override
  public JsonNode json(String name) {
    return value(name, text -> text.json(name));
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return position().toString();
  }

  private JsonNode value(String name, Function<Text, JsonNode> decode) {
    Integer index = indexes.get(name);
    if (index == null) {
      return MissingNode.getInstance();
    }
    try {
      return values[index] instanceof Text text ? decode.apply(text) : (JsonNode) values[index];
    } catch (SpeculativeActionsException e) {
      throw e.at(position());
    }
  }
}
