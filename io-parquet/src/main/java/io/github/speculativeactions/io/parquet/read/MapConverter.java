package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an object of a map whose keys are text, the last of equal keys counting, and of any other
 * an array of objects with a {@code key} and a {@code value}.
 */
final class MapConverter extends GroupConverter {

  private final RowSize row;
  private final ValueSink sink;
  private final boolean hasTextKeys;
  private final Entry entry;
  private ObjectNode object = JsonNodeFactory.instance.objectNode();
  private ArrayNode array = JsonNodeFactory.instance.arrayNode();

  MapConverter(GroupType type, Converters converters, String path, ValueSink sink) {
    this.row = converters.row();
    this.sink = sink;
    GroupType entryType = type.getType(0).asGroupType();
    Type key = entryType.getType(0);
    this.hasTextKeys = key.isPrimitive() && ByteValues.isText(key.getLogicalTypeAnnotation());
    this.entry = new Entry(entryType, converters, path);
  }

  @Override
  public Converter getConverter(int index) {
    return entry;
  }

  @Override
  public void start() {
    if (row.admits(0)) {
      object = JsonNodeFactory.instance.objectNode();
      array = JsonNodeFactory.instance.arrayNode();
    }
  }

  @Override
  public void end() {
    if (row.keeps()) {
      sink.accept(hasTextKeys ? object : array);
    }
  }

  private void add(JsonNode key, JsonNode value) {
    if (hasTextKeys) {
      // A null key, which the format forbids, has no better name in JSON.
      object.set(key.isNull() ? "null" : key.stringValue(), value);
    } else {
      array.addObject().set("key", key).set("value", value);
    }
  }

  /** The repeated group of a key and, usually, a value. */
  private final class Entry extends GroupConverter {

    private final Converter[] fields;
    private JsonNode key = NullNode.getInstance();
    private JsonNode value = NullNode.getInstance();

    Entry(GroupType type, Converters converters, String path) {
      fields = new Converter[type.getFieldCount()];
      fields[0] = converters.ofOne(type.getType(0), path + ".key", found -> key = found);
      if (fields.length > 1) {
        fields[1] = converters.ofOne(type.getType(1), path + ".value", found -> value = found);
      }
    }

    @Override
    public Converter getConverter(int index) {
      return fields[index];
    }

    @Override
    public void start() {
      key = NullNode.getInstance();
      value = NullNode.getInstance();
    }

    @Override
    public void end() {
      if (row.admits(0)) {
        add(key, value);
      }
    }
  }
}
