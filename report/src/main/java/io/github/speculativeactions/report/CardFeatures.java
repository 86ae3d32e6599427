package io.github.speculativeactions.report;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.sink.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of a dataset's columns, as {@code datasets} describes them in a card. */
final class CardFeatures {

  private final RowShape shape;
  private final String json;

  private CardFeatures(RowShape shape) {
    this.shape = shape;
    this.json = shape == RowShape.NESTED_JSON ? "json" : "string";
  }

  static List<Object> of(RecordSchema schema, RowShape shape) {
    CardFeatures features = new CardFeatures(shape);
    List<Object> columns = new ArrayList<>();
    schema.columns().forEach(column -> columns.add(features.feature(column)));
    return columns;
  }

  private Map<String, Object> feature(Column column) {
    return switch (column.type()) {
      case MESSAGES ->
          shape == RowShape.FLAT
              ? scalar(column.name(), "string")
              : feature(column.name(), "list", message());
      case TOOLS -> scalar(column.name(), json);
      case TEXT -> scalar(column.name(), "string");
      case BOOLEAN -> scalar(column.name(), "bool");
      case INTEGER -> scalar(column.name(), "int64");
      case NUMBER -> scalar(column.name(), "float64");
    };
  }

  private List<Object> message() {
    List<Object> function = List.of(scalar("name", "string"), scalar("arguments", json));
    List<Object> call =
        List.of(
            scalar("id", "string"),
            scalar("type", "string"),
            feature("function", "struct", function));
    return List.of(
        scalar("role", "string"),
        scalar("content", "string"),
        feature("tool_calls", "list", call),
        scalar("tool_call_id", "string"),
        scalar("name", "string"));
  }

  private static Map<String, Object> scalar(String name, String type) {
    return feature(name, "dtype", type);
  }

  private static Map<String, Object> feature(String name, String key, Object value) {
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("name", name);
    feature.put(key, value);
    return feature;
  }
}
