package io.github.speculativeactions.io.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an object of a group, with all of its fields in their order. */
final class StructConverter extends GroupConverter {

  private final GroupType type;
  private final RowSize row;
  private final ValueSink sink;
  private final List<Converter> fields = new ArrayList<>();
  private final JsonNode[] values;

  StructConverter(GroupType type, Converters converters, String path, ValueSink sink) {
    this.type = type;
    this.row = converters.row();
    this.sink = sink;
    this.values = new JsonNode[type.getFieldCount()];
    for (int i = 0; i < values.length; i++) {
      int index = i;
      Type field = type.getType(i);
      ValueSink slot =
          field.isRepetition(Type.Repetition.REPEATED)
              ? value -> ((ArrayNode) values[index]).add(value)
              : value -> values[index] = value;
      fields.add(converters.ofOne(field, path + "." + field.getName(), slot));
    }
  }

  @Override
  public Converter getConverter(int index) {
    return fields.get(index);
  }

  @Override
  public void start() {
    if (row.admits(0)) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Converters.initial(type.getType(i));
      }
    }
  }

  @Override
  public void end() {
    if (row.keeps()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < values.length; i++) {
        object.set(type.getFieldName(i), values[i]);
        values[i] = NullNode.getInstance();
      }
      sink.accept(object);
    }
  }
}
