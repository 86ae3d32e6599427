import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.Arrays;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** Writes a JSON value as the value of a leaf that shows as that JSON. */
final class JsonValues {

  private JsonValues() {}

  static void write(PrimitiveType type, JsonNode value, RecordConsumer out) {
    switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> out.addBoolean(value.booleanValue());
      case FLOAT -> out.addFloat(value.floatValue());
      case DOUBLE -> out.addDouble(value.doubleValue());
      case INT32 -> out.addInteger((int) integer(type.getLogicalTypeAnnotation(), value));
      case INT64 -> out.addLong(integer(type.getLogicalTypeAnnotation(), value));
      case INT96 -> out.addBinary(julianDayAndNanos(Instant.parse(value.textValue() + "Z")));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          out.addBinary(Binary.fromConstantByteArray(bytes(type, value)));
    }
  }

  private static long integer(LogicalTypeAnnotation annotation, JsonNode value) {
    if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
      return value.decimalValue().setScale(decimal.getScale()).unscaledValue().longValueExact();
    }
    if (annotation instanceof DateLogicalTypeAnnotation) {
      return LocalDate.parse(value.textValue()).toEpochDay();
    }
    if (annotation instanceof TimeLogicalTypeAnnotation time) {
      return LocalTime.parse(value.textValue()).toNanoOfDay()
          / unit(time.getUnit()).getDuration().toNanos();
    }
    if (annotation instanceof TimestampLogicalTypeAnnotation timestamp) {
      String text = value.textValue() + (timestamp.isAdjustedToUTC() ? "" : "Z");
      return unit(timestamp.getUnit()).between(Instant.EPOCH, Instant.parse(text));
    }
    return value.bigIntegerValue().longValue();
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return ChronoUnit.valueOf(unit.name());
  }

  private static byte[] bytes(PrimitiveType type, JsonNode value) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
      byte[] digits =
          value.decimalValue().setScale(decimal.getScale()).unscaledValue().toByteArray();
      byte[] fixed = new byte[Math.max(type.getTypeLength(), digits.length)];
      Arrays.fill(fixed, (byte) (digits[0] < 0 ? -1 : 0));
      System.arraycopy(digits, 0, fixed, fixed.length - digits.length, digits.length);
      return fixed;
    }
    if (annotation instanceof UUIDLogicalTypeAnnotation) {
      UUID id = UUID.fromString(value.textValue());
      return ByteBuffer.allocate(16)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }
    if (annotation != null) {
      return Binary.fromString(value.textValue()).getBytes();
    }
    try {
      return value.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Binary julianDayAndNanos(Instant when) {
    ByteBuffer twelve = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    twelve.putLong(when.atOffset(ZoneOffset.UTC).toLocalTime().toNanoOfDay());
    twelve.putInt((int) when.atOffset(ZoneOffset.UTC).getLong(JulianFields.JULIAN_DAY));
    return Binary.fromConstantByteArray(twelve.array());
  }
}
