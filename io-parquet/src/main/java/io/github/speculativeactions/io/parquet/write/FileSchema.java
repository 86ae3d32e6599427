package io.github.speculativeactions.io.parquet.write;

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
import org.apache.parquet.format.SchemaElement;

/**
 * The columns of a file: as Parquet types, and as the features that {@code datasets} makes of them.
 *
 * @param elements the columns as the footer describes them
 * @param leaves what holds the values, in order
 * @param features the value of the footer's key {@link HuggingFaceFeatures#KEY}
 */
record FileSchema(List<SchemaElement> elements, List<Leaf> leaves, String features) {

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
        HuggingFaceFeatures.of(
            schema.columns().stream()
                .map(column -> new Field(column.name(), feature(column.type())))
                .toList());
    SchemaElements elements = new SchemaElements(jsonColumns);
    elements.addColumns(features.columns().fields());
    return new FileSchema(elements.elements(), elements.leaves(), features.toJson(jsonColumns));
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
}
