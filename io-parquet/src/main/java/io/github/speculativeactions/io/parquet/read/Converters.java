package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Makes the converters of a column's type. A list or map whose groups are not as the format says is
 * taken for the plain groups it is stored as.
 *
 * @param row counts what the row takes
 * @param decimals which types are decimals
 */
record Converters(RowSize row, Decimals decimals) {

  /** {@return the converter of one value of a field, or of one element of a repeated one} */
  Converter ofOne(Type field, String path, ValueSink sink) {
    if (field.isPrimitive()) {
      LeafType type = LeafType.of(field.asPrimitiveType(), decimals.scaleOf(field), path);
      return new LeafConverter(type, row, sink);
    }
    GroupType group = field.asGroupType();
    return switch (Nesting.of(group)) {
      case LIST_OF_REPEATED, LIST_OF_CHILDREN -> new ListConverter(group, this, path, sink);
      case MAP -> new MapConverter(group, this, path, sink);
      case STRUCT -> new StructConverter(group, this, path, sink);
    };
  }

  /** {@return the value of a field until one is found} */
  static JsonNode initial(Type field) {
    return field.isRepetition(Repetition.REPEATED)
        ? JsonNodeFactory.instance.arrayNode()
        : NullNode.getInstance();
  }
}
