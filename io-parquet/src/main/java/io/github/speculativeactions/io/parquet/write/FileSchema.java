package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.io.parquet.Feature;
import io.github.speculativeactions.io.parquet.Feature.Field;
import io.github.speculativeactions.io.parquet.Feature.ListOf;
import io.github.speculativeactions.io.parquet.Feature.Scalar;
import io.github.speculativeactions.io.parquet.Feature.Struct;
import io.github.speculativeactions.io.parquet.HuggingFaceFeatures;
import io.github.speculativeactions.io.parquet.JsonColumns;
import java.util.List;
import org.apache.parquet.schema.ColumnOrder;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The columns of a file: as Parquet types, and as the features that {@code datasets} makes of them.
 *
 * <p>Everything is optional and lists have three levels, because {@code datasets} takes a declared
 * feature only if it fits a file of that form.
 *
 * @param parquet the columns as Parquet types
 * @param features the value of the footer's key {@link HuggingFaceFeatures#KEY}
 */
record FileSchema(MessageType parquet, String features) {

  private static final Struct TOOL_CALL =
      new Struct(
          List.of(
              new Field("id", Scalar.STRING),
              new Field("type", Scalar.STRING),
              new Field(
                  "function",
                  new Struct(
                      List.of(
                          new Field("name", Scalar.STRING),
                          new Field("arguments", Scalar.JSON))))));

  private static final Struct MESSAGE =
      new Struct(
          List.of(
              new Field("role", Scalar.STRING),
              new Field("content", Scalar.STRING),
              new Field("tool_calls", new ListOf(TOOL_CALL)),
              new Field("tool_call_id", Scalar.STRING),
              new Field("name", Scalar.STRING)));

  /** {@return the columns of a file of records} */
  static FileSchema of(RecordSchema schema, JsonColumns jsonColumns) {
    HuggingFaceFeatures features =
        HuggingFaceFeatures.of(schema.columns().stream().map(FileSchema::field).toList());
    List<Type> columns =
        features.columns().fields().stream().map(column -> column(column, jsonColumns)).toList();
    return new FileSchema(new MessageType("schema", columns), features.toJson(jsonColumns));
  }

  private static Field field(Column column) {
    return new Field(column.name(), feature(column.type()));
  }

  private static Feature feature(ColumnType type) {
    return switch (type) {
      case MESSAGES -> new ListOf(MESSAGE);
      case TEXT -> Scalar.STRING;
      case TOOLS -> Scalar.JSON;
      case BOOLEAN -> Scalar.BOOL;
      case INTEGER -> Scalar.INT64;
      case NUMBER -> Scalar.FLOAT64;
    };
  }

  private static Type column(Field column, JsonColumns jsonColumns) {
    boolean compared = column.feature() != Scalar.JSON && column.feature() instanceof Scalar;
    return type(
        column, jsonColumns, compared ? ColumnOrder.typeDefined() : ColumnOrder.undefined());
  }

  /**
   * {@return the Parquet type of a field}
   *
   * @param order undefined where no one looks for a range of values: such a column has no least and
   *     greatest value in the file, which would be long texts
   */
  private static Type type(Field field, JsonColumns jsonColumns, ColumnOrder order) {
    return switch (field.feature().kind()) {
      case SCALAR -> scalar((Scalar) field.feature(), jsonColumns, order).named(field.name());
      case LIST ->
          Types.optionalList()
              .element(
                  type(
                      new Field("element", ((ListOf) field.feature()).element()),
                      jsonColumns,
                      order))
              .named(field.name());
      case STRUCT -> {
        Types.GroupBuilder<?> group = Types.optionalGroup();
        for (Field part : ((Struct) field.feature()).fields()) {
          group.addField(type(part, jsonColumns, order));
        }
        yield (Type) group.named(field.name());
      }
    };
  }

  private static Types.PrimitiveBuilder<PrimitiveType> scalar(
      Scalar scalar, JsonColumns jsonColumns, ColumnOrder order) {
    return switch (scalar) {
      case BOOL -> Types.optional(PrimitiveTypeName.BOOLEAN);
      case INT64 -> Types.optional(PrimitiveTypeName.INT64);
      case FLOAT64 -> Types.optional(PrimitiveTypeName.DOUBLE);
      case STRING -> text(LogicalTypeAnnotation.stringType(), order);
      case JSON ->
          text(
              jsonColumns == JsonColumns.JSON_FEATURE
                  ? LogicalTypeAnnotation.jsonType()
                  : LogicalTypeAnnotation.stringType(),
              order);
    };
  }

  private static Types.PrimitiveBuilder<PrimitiveType> text(
      LogicalTypeAnnotation annotation, ColumnOrder order) {
    return Types.optional(PrimitiveTypeName.BINARY).as(annotation).columnOrder(order);
  }
}
