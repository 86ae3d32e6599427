package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Function;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
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
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.FloatNode;
import tools.jackson.databind.node.StringNode;

/** What bytes stand for, by their column's logical type. */
final class ByteValues {

  /** Some thousand digits: more takes long to print, and nobody has it. */
  private static final int MOST_DECIMAL_BYTES = 1 << 10;

  private ByteValues() {}

  static Function<byte[], JsonNode> of(PrimitiveType type, String path) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (isText(annotation)) {
      return bytes -> StringNode.valueOf(Text.decode(path, bytes));
    }
    if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
      return bytes -> decimal(bytes, decimal.getScale(), path);
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

  private static JsonNode decimal(byte[] bytes, int scale, String path) {
    if (bytes.length == 0 || bytes.length > MOST_DECIMAL_BYTES) {
      throw SpeculativeActionsException.input(
          "column '"
              + path
              + "' holds a decimal of "
              + bytes.length
              + " bytes; 1 to "
              + MOST_DECIMAL_BYTES
              + " are read");
    }
    return DecimalNode.valueOf(new BigDecimal(new BigInteger(bytes), scale));
  }

  /** {@return the number of two bytes, lowest first: sign, 5 bits of exponent, 10 of fraction} */
  private static float half(byte[] bytes) {
    int bits = bytes[0] & 0xff | (bytes[1] & 0xff) << 8;
    int exponent = bits >>> 10 & 0x1f;
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
