package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object as a row; parsed when it is first asked for a column. */
final class JsonRow implements Row {

  private final Position position;
  private final long bytes;

  /** Null once parsed: the bytes of a row are not kept beside its tree. */
  private @Nullable Supplier<ObjectNode> parsing;

  private @Nullable ObjectNode parsed;

  private JsonRow(Position position, long bytes, Supplier<ObjectNode> parsing) {
    this.position = position;
    this.bytes = bytes;
    this.parsing = parsing;
  }

  /** {@return the row on a line of JSON Lines, not looked at yet} */
  static JsonRow ofLine(Position position, byte[] line) {
    return new JsonRow(position, line.length, () -> JsonText.parseLine(line));
  }

  /** {@return the row of an object} */
  static JsonRow of(Position position, ObjectNode object) {
    return new JsonRow(position, 0, () -> object);
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public Set<String> columns() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(object().propertyNames()));
  }

  @Override
  public JsonNode column(String name) {
    return object().path(name);
  }

  @Override
  public JsonNode json(String name) {
    JsonNode value = column(name);
    if (!value.isString()) {
      return value;
    }
    try {
      return JsonText.parseColumn(name, value.stringValue());
    } catch (SpeculativeActionsException e) {
      throw e.at(position);
    }
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return position.toString();
  }

  private ObjectNode object() {
    if (parsed == null) {
      try {
        parsed = Objects.requireNonNull(parsing).get();
      } catch (SpeculativeActionsException e) {
        throw e.at(position);
      }
      parsing = null;
    }
    return parsed;
  }
}
