package io.github.speculativeactions.io.parquet.write;

import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of Parquet as JSON, absent values left out. */
final class GroupJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private GroupJson() {}

  static ObjectNode of(Group group) {
    ObjectNode object = NODES.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      if (group.getFieldRepetitionCount(field) > 0) {
        object.set(type.getFieldName(field), value(group, field));
      }
    }
    return object;
  }

  private static JsonNode value(Group group, int field) {
    Type type = group.getType().getType(field);
    if (!type.isPrimitive()) {
      Group value = group.getGroup(field, 0);
      boolean isList = LogicalTypeAnnotation.listType().equals(type.getLogicalTypeAnnotation());
      return isList ? list(value) : of(value);
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, 0));
      case INT64 -> NODES.numberNode(group.getLong(field, 0));
      case DOUBLE -> NODES.numberNode(group.getDouble(field, 0));
      case BINARY -> NODES.stringNode(group.getString(field, 0));
      default -> throw new IllegalArgumentException("not a type of ours: " + type);
    };
  }

  private static ArrayNode list(Group list) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      array.add(of(list.getGroup(0, i).getGroup(0, 0)));
    }
    return array;
  }
}
