package io.github.speculativeactions.io.parquet.read;

import java.util.Iterator;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Makes types of parquet-column out of a footer's elements. parquet-hadoop can too, but brings
 * megabytes for it.
 */
final class SchemaTypes {

  private final Iterator<SchemaElement> elements;

  private SchemaTypes(List<SchemaElement> elements) {
    this.elements = elements.iterator();
  }

  /**
   * {@return the schema}
   *
   * @param elements a {@linkplain SchemaTree#check tree}, without decimals
   * @throws RuntimeException if a type cannot be
   */
  static MessageType of(List<SchemaElement> elements) {
    SchemaTypes types = new SchemaTypes(elements);
    SchemaElement root = types.elements.next();
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (int child = 0; child < root.getNum_children(); child++) {
      message.addField(types.next());
    }
    return message.named(root.getName());
  }

  private org.apache.parquet.schema.Type next() {
    SchemaElement element = elements.next();
    return element.isSetType() ? primitive(element) : group(element);
  }

  private static org.apache.parquet.schema.Type primitive(SchemaElement element) {
    Types.PrimitiveBuilder<?> type =
        Types.primitive(stored(element.getType()), repetition(element))
            .length(element.getType_length())
            .as(meaning(element))
            .id(element.getField_id());
    return (org.apache.parquet.schema.Type) type.named(element.getName());
  }

  private GroupType group(SchemaElement element) {
    Types.GroupBuilder<GroupType> group =
        Types.buildGroup(repetition(element)).as(meaning(element)).id(element.getField_id());
    for (int child = 0; child < element.getNum_children(); child++) {
      group.addField(next());
    }
    return group.named(element.getName());
  }

  private static Repetition repetition(SchemaElement element) {
    return Repetition.valueOf(element.getRepetition_type().name());
  }

  private static PrimitiveTypeName stored(Type type) {
    return type == Type.BYTE_ARRAY
        ? PrimitiveTypeName.BINARY
        : PrimitiveTypeName.valueOf(type.name());
  }

  /** What the values mean beyond what stores them, as new or as old writers say it. */
  private static @Nullable LogicalTypeAnnotation meaning(SchemaElement element) {
    LogicalTypeAnnotation meaning =
        element.isSetLogicalType() ? meaning(element.getLogicalType()) : null;
    return meaning == null && element.isSetConverted_type()
        ? meaning(element.getConverted_type())
        : meaning;
  }

  private static @Nullable LogicalTypeAnnotation meaning(ConvertedType type) {
    return switch (type) {
      case UTF8 -> LogicalTypeAnnotation.stringType();
      case MAP -> LogicalTypeAnnotation.mapType();
      case MAP_KEY_VALUE -> MapKeyValueTypeAnnotation.getInstance();
      case LIST -> LogicalTypeAnnotation.listType();
      case ENUM -> LogicalTypeAnnotation.enumType();
      case DECIMAL -> null;
      case DATE -> LogicalTypeAnnotation.dateType();
      case TIME_MILLIS ->
          LogicalTypeAnnotation.timeType(true, LogicalTypeAnnotation.TimeUnit.MILLIS);
      case TIME_MICROS ->
          LogicalTypeAnnotation.timeType(true, LogicalTypeAnnotation.TimeUnit.MICROS);
      case TIMESTAMP_MILLIS ->
          LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS);
      case TIMESTAMP_MICROS ->
          LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS);
      case UINT_8 -> LogicalTypeAnnotation.intType(8, false);
      case UINT_16 -> LogicalTypeAnnotation.intType(16, false);
      case UINT_32 -> LogicalTypeAnnotation.intType(32, false);
      case UINT_64 -> LogicalTypeAnnotation.intType(64, false);
      case INT_8 -> LogicalTypeAnnotation.intType(8, true);
      case INT_16 -> LogicalTypeAnnotation.intType(16, true);
      case INT_32 -> LogicalTypeAnnotation.intType(32, true);
      case INT_64 -> LogicalTypeAnnotation.intType(64, true);
      case JSON -> LogicalTypeAnnotation.jsonType();
      case BSON -> LogicalTypeAnnotation.bsonType();
      case INTERVAL -> IntervalLogicalTypeAnnotation.getInstance();
    };
  }

  private static @Nullable LogicalTypeAnnotation meaning(LogicalType type) {
    return switch (type.getSetField()) {
      case STRING -> LogicalTypeAnnotation.stringType();
      case MAP -> LogicalTypeAnnotation.mapType();
      case LIST -> LogicalTypeAnnotation.listType();
      case ENUM -> LogicalTypeAnnotation.enumType();
      case DATE -> LogicalTypeAnnotation.dateType();
      case TIME ->
          LogicalTypeAnnotation.timeType(
              type.getTIME().isIsAdjustedToUTC(), unit(type.getTIME().getUnit()));
      case TIMESTAMP ->
          LogicalTypeAnnotation.timestampType(
              type.getTIMESTAMP().isIsAdjustedToUTC(), unit(type.getTIMESTAMP().getUnit()));
      case INTEGER -> integer(type.getINTEGER());
      case JSON -> LogicalTypeAnnotation.jsonType();
      case BSON -> LogicalTypeAnnotation.bsonType();
      case UUID -> LogicalTypeAnnotation.uuidType();
      case UNKNOWN -> LogicalTypeAnnotation.unknownType();
      case FLOAT16 -> LogicalTypeAnnotation.float16Type();
      // Read as what stores them.
      case DECIMAL, VARIANT, GEOMETRY, GEOGRAPHY -> null;
    };
  }

  private static LogicalTypeAnnotation integer(IntType type) {
    return LogicalTypeAnnotation.intType(type.getBitWidth(), type.isIsSigned());
  }

  private static LogicalTypeAnnotation.TimeUnit unit(TimeUnit unit) {
    return switch (unit.getSetField()) {
      case MILLIS -> LogicalTypeAnnotation.TimeUnit.MILLIS;
      case MICROS -> LogicalTypeAnnotation.TimeUnit.MICROS;
      case NANOS -> LogicalTypeAnnotation.TimeUnit.NANOS;
    };
  }
}
