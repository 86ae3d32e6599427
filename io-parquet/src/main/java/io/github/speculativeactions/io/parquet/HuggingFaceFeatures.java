package io.github.speculativeactions.io.parquet;

import io.github.speculativeactions.io.parquet.Feature.Field;
import io.github.speculativeactions.io.parquet.Feature.ListOf;
import io.github.speculativeactions.io.parquet.Feature.Scalar;
import io.github.speculativeactions.io.parquet.Feature.Struct;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a file as {@code datasets} reads them from the key {@value #KEY} of a Parquet
 * footer: <code>{"info":{"features":{…}}}</code>.
 *
 * <p>{@code datasets} takes a column's feature from there only if it fits the column's own type
 * ({@code Features.from_arrow_schema}): every field and group of the file must be optional, a list
 * must have the three levels of the format's {@code LIST}, and {@link Scalar#JSON} must carry the
 * logical type {@code JSON} with {@link JsonColumns#JSON_FEATURE} and {@code STRING} with {@link
 * JsonColumns#TEXT}. Immutable and safe for use by several threads.
 *
 * @param columns the columns in order, as the fields of one struct
 */
public record HuggingFaceFeatures(Struct columns) {

  /** The key of the footer's metadata under which {@code datasets} looks. */
  public static final String KEY = "huggingface";

  public HuggingFaceFeatures {
    Objects.requireNonNull(columns, "columns");
  }

  /**
   * {@return the features of these columns}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if there is
   *     none or a name is there twice
   */
  public static HuggingFaceFeatures of(List<Field> columns) {
    return new HuggingFaceFeatures(new Struct(columns));
  }

  /**
   * {@return the value to store under {@link #KEY}: JSON on one line, keys in the order of columns}
   *
   * @param jsonColumns what {@link Scalar#JSON} is declared to be
   */
  public String toJson(JsonColumns jsonColumns) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("info").set("features", describe(columns, jsonColumns));
    return root.toString();
  }

  private static ObjectNode describe(Feature feature, JsonColumns jsonColumns) {
    ObjectNode described = JsonNodeFactory.instance.objectNode();
    switch (feature.kind()) {
      case SCALAR -> describeScalar((Scalar) feature, jsonColumns, described);
      case LIST -> {
        described.set("feature", describe(((ListOf) feature).element(), jsonColumns));
        described.put("_type", "List");
      }
      case STRUCT ->
          ((Struct) feature)
              .fields()
              .forEach(
                  field -> described.set(field.name(), describe(field.feature(), jsonColumns)));
    }
    return described;
  }

  private static void describeScalar(Scalar scalar, JsonColumns jsonColumns, ObjectNode described) {
    if (scalar == Scalar.JSON && jsonColumns == JsonColumns.JSON_FEATURE) {
      described.put("_type", "Json");
      return;
    }
    described.put("dtype", valueType(scalar)).put("_type", "Value");
  }

  private static String valueType(Scalar scalar) {
    return switch (scalar) {
      case BOOL -> "bool";
      case INT64 -> "int64";
      case FLOAT64 -> "float64";
      case STRING, JSON -> "string";
    };
  }
}
