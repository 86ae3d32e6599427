package io.github.speculativeactions.io.parquet.read;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Function;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.FloatNode;
import tools.jackson.databind.node.StringNode;

/** What bytes stand for, by their column's logical type. */
final class ByteValues {

  private ByteValues() {}

  static Function<byte[], JsonNode> of(PrimitiveType type, String path) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (isText(annotation)) {
      return bytes -> StringNode.valueOf(Text.decode(path, bytes));
    }
    if (annotation instanceof UUIDLogicalTypeAnnotation) {
      return bytes -> StringNode.valueOf(uuid(bytes));
    }
    if (annotation instanceof Float16LogicalTypeAnnotation) {
      return bytes -> FloatNode.valueOf(half(bytes));
    }
    if (annotation instanceof IntervalLogicalTypeAnnotation) {
      return bytes -> StringNode.valueOf(TimeTexts.interval(bytes));
    }
    return BinaryNode::valueOf;
  }

  /** {@return whether a column of that type holds text} */
  static boolean isText(@Nullable LogicalTypeAnnotation annotation) {
    return annotation instanceof StringLogicalTypeAnnotation
        || annotation instanceof EnumLogicalTypeAnnotation
        || annotation instanceof JsonLogicalTypeAnnotation;
  }

  /** {@return the number of two bytes, lowest first: sign, 5 bits of exponent, 10 of fraction} */
  private static float half(byte[] bytes) {
    int bits = (bytes[0] & 0xff) | ((bytes[1] & 0xff) << 8);
    int exponent = (bits >>> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    float size =
        switch (exponent) {
          case 0 -> Math.scalb((float) fraction, -24);
          case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
    return bits >>> 15 == 0 ? size : -size;
  }

  private static String uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }
}
