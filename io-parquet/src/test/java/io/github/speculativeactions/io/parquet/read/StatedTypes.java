package io.github.speculativeactions.io.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.BsonType;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.EnumType;
import org.apache.parquet.format.Float16Type;
import org.apache.parquet.format.GeographyType;
import org.apache.parquet.format.GeometryType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.JsonType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MapType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.NanoSeconds;
import org.apache.parquet.format.NullType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.UUIDType;
import org.apache.parquet.format.VariantType;

/** Fields of every type but decimals, stored as the format wants it. */
final class StatedTypes {

  private static final List<TimeUnit> UNITS =
      List.of(
          TimeUnit.MILLIS(new MilliSeconds()),
          TimeUnit.MICROS(new MicroSeconds()),
          TimeUnit.NANOS(new NanoSeconds()));

  private StatedTypes() {}

  /** {@return a field whose type is stated as old writers do} */
  static SchemaElement field(ConvertedType type) {
    SchemaElement field =
        switch (type) {
          case MAP, MAP_KEY_VALUE, LIST -> group();
          case UTF8, ENUM, JSON, BSON -> stored(Type.BYTE_ARRAY);
          case DATE, TIME_MILLIS, UINT_8, UINT_16, UINT_32, INT_8, INT_16, INT_32 ->
              stored(Type.INT32);
          case TIME_MICROS, TIMESTAMP_MILLIS, TIMESTAMP_MICROS, UINT_64, INT_64 ->
              stored(Type.INT64);
          case INTERVAL -> fixed(12);
          case DECIMAL -> throw new IllegalArgumentException("needs a scale");
        };
    return field.setConverted_type(type);
  }

  /** {@return fields of each form of a type, stated as new writers do} */
  static List<SchemaElement> fields(LogicalType._Fields type) {
    return switch (type) {
      case STRING -> of(stored(Type.BYTE_ARRAY), LogicalType.STRING(new StringType()));
      case MAP -> of(group(), LogicalType.MAP(new MapType()));
      case LIST -> of(group(), LogicalType.LIST(new ListType()));
      case ENUM -> of(stored(Type.BYTE_ARRAY), LogicalType.ENUM(new EnumType()));
      case DATE -> of(stored(Type.INT32), LogicalType.DATE(new DateType()));
      case TIME -> times();
      case TIMESTAMP -> timestamps();
      case INTEGER -> integers();
      case UNKNOWN -> of(stored(Type.INT32), LogicalType.UNKNOWN(new NullType()));
      case JSON -> of(stored(Type.BYTE_ARRAY), LogicalType.JSON(new JsonType()));
      case BSON -> of(stored(Type.BYTE_ARRAY), LogicalType.BSON(new BsonType()));
      case UUID -> of(fixed(16), LogicalType.UUID(new UUIDType()));
      case FLOAT16 -> of(fixed(2), LogicalType.FLOAT16(new Float16Type()));
      case VARIANT -> of(group(), LogicalType.VARIANT(new VariantType()));
      case GEOMETRY -> of(stored(Type.BYTE_ARRAY), LogicalType.GEOMETRY(new GeometryType()));
      case GEOGRAPHY -> of(stored(Type.BYTE_ARRAY), LogicalType.GEOGRAPHY(new GeographyType()));
      case DECIMAL -> throw new IllegalArgumentException("needs a scale");
    };
  }

  private static List<SchemaElement> times() {
    List<SchemaElement> fields = new ArrayList<>();
    for (TimeUnit unit : UNITS) {
      for (boolean utc : new boolean[] {true, false}) {
        SchemaElement field = stored(unit.isSetMILLIS() ? Type.INT32 : Type.INT64);
        fields.add(field.setLogicalType(LogicalType.TIME(new TimeType(utc, unit))));
      }
    }
    return fields;
  }

  private static List<SchemaElement> timestamps() {
    List<SchemaElement> fields = new ArrayList<>();
    for (TimeUnit unit : UNITS) {
      for (boolean utc : new boolean[] {true, false}) {
        LogicalType type = LogicalType.TIMESTAMP(new TimestampType(utc, unit));
        fields.add(stored(Type.INT64).setLogicalType(type));
      }
    }
    return fields;
  }

  private static List<SchemaElement> integers() {
    List<SchemaElement> fields = new ArrayList<>();
    for (int bits : new int[] {8, 16, 32, 64}) {
      for (boolean signed : new boolean[] {true, false}) {
        SchemaElement field = stored(bits == 64 ? Type.INT64 : Type.INT32);
        LogicalType type = LogicalType.INTEGER(new IntType((byte) bits, signed));
        fields.add(field.setLogicalType(type));
      }
    }
    return fields;
  }

  private static List<SchemaElement> of(SchemaElement field, LogicalType type) {
    return List.of(field.setLogicalType(type));
  }

  private static SchemaElement group() {
    return new SchemaElement("field").setNum_children(1);
  }

  private static SchemaElement stored(Type type) {
    return new SchemaElement("field").setType(type);
  }

  private static SchemaElement fixed(int length) {
    return stored(Type.FIXED_LEN_BYTE_ARRAY).setType_length(length);
  }
}
