package io.github.speculativeactions.io.parquet.read;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * How the values of a leaf become JSON.
 *
 * @param path the leaf's, for messages
 * @param name what it holds, for messages
 * @param stored how the file stores it
 * @param ofLong for what is stored as a boolean or an integer
 * @param ofBytes for what is stored as bytes
 */
record LeafType(
    String path,
    String name,
    PrimitiveTypeName stored,
    LongFunction<JsonNode> ofLong,
    Function<byte[], JsonNode> ofBytes) {

  /**
   * {@return how the values of a leaf become JSON}
   *
   * @param scale that of its decimals, or null if it has none
   */
  static LeafType of(PrimitiveType type, @Nullable Integer scale, String path) {
    if (scale != null) {
      return ofDecimals(type, scale, path);
    }
    PrimitiveTypeName stored = type.getPrimitiveTypeName();
    LongFunction<JsonNode> ofLong = value -> BooleanNode.valueOf(value != 0);
    Function<byte[], JsonNode> ofBytes = BinaryNode::valueOf;
    switch (stored) {
      case INT32 -> ofLong = IntegerValues.of(type, Integer.SIZE);
      case INT64 -> ofLong = IntegerValues.of(type, Long.SIZE);
      case INT96 -> ofBytes = TimeTexts::ofInt96;
      case BINARY, FIXED_LEN_BYTE_ARRAY -> ofBytes = ByteValues.of(type, path);
      case BOOLEAN, FLOAT, DOUBLE -> {}
    }
    Object annotation = type.getLogicalTypeAnnotation();
    return new LeafType(
        path, annotation == null ? stored.name() : annotation.toString(), stored, ofLong, ofBytes);
  }

  private static LeafType ofDecimals(PrimitiveType type, int scale, String path) {
    return new LeafType(
        path,
        "DECIMAL",
        type.getPrimitiveTypeName(),
        value -> Decimals.of(value, scale),
        bytes -> Decimals.of(bytes, scale, path));
  }

  boolean isBytes() {
    return switch (stored) {
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> true;
      case BOOLEAN, INT32, INT64, FLOAT, DOUBLE -> false;
    };
  }
}
