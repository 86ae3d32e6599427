package io.github.speculativeactions.io.parquet.read;

import java.math.BigInteger;
import java.util.function.LongFunction;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** What an integer stands for, by its column's logical type. */
final class IntegerValues {

  private IntegerValues() {}

  /** {@return the conversion for integers of that many bits} */
  static LongFunction<JsonNode> of(PrimitiveType type, int bits) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (annotation instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()) {
      return bits == Integer.SIZE
          ? value -> number(value & 0xffffffffL)
          : IntegerValues::unsignedNumber;
    }
    if (annotation instanceof DateLogicalTypeAnnotation) {
      return value -> StringNode.valueOf(TimeTexts.date(value));
    }
    if (annotation instanceof TimeLogicalTypeAnnotation time) {
      return value -> StringNode.valueOf(TimeTexts.time(value, time.getUnit()));
    }
    if (annotation instanceof TimestampLogicalTypeAnnotation timestamp) {
      String zone = timestamp.isAdjustedToUTC() ? "Z" : "";
      return value -> StringNode.valueOf(TimeTexts.timestamp(value, timestamp.getUnit()) + zone);
    }
    return IntegerValues::number;
  }

  private static JsonNode number(long value) {
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  private static JsonNode unsignedNumber(long value) {
    return value >= 0
        ? number(value)
        : BigIntegerNode.valueOf(new BigInteger(Long.toUnsignedString(value)));
  }
}
