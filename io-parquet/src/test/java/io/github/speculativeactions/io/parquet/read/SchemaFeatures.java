package io.github.speculativeactions.io.parquet.read;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/** The types and shapes that a schema has. */
final class SchemaFeatures {

  private final Decimals decimals;
  private final BiConsumer<FeatureGroup, String> found;

  private SchemaFeatures(Decimals decimals, BiConsumer<FeatureGroup, String> found) {
    this.decimals = decimals;
    this.found = found;
  }

  static void find(StoredSchema schema, BiConsumer<FeatureGroup, String> found) {
    new SchemaFeatures(schema.decimals(), found).findFields(schema.type());
  }

  private void findFields(GroupType group) {
    for (Type field : group.getFields()) {
      boolean isRepeated = field.isRepetition(Repetition.REPEATED);
      found.accept(
          FeatureGroup.SHAPES,
          isRepeated
              ? "repeated field without a list"
              : field.getRepetition().name().toLowerCase(Locale.ROOT) + " field");
      find(field);
    }
  }

  private void find(Type type) {
    if (type.isPrimitive()) {
      found.accept(FeatureGroup.TYPES, nameOf(type));
      return;
    }
    GroupType group = type.asGroupType();
    switch (Nesting.of(group)) {
      case LIST_OF_REPEATED -> findList("list of two levels", group.getType(0));
      case LIST_OF_CHILDREN -> {
        GroupType repeated = group.getType(0).asGroupType();
        if (!repeated.getName().equals("list")) {
          found.accept(FeatureGroup.SHAPES, "list with another name inside");
        }
        findList("list", repeated.getType(0));
      }
      case MAP -> findMap(group.getType(0).asGroupType());
      case STRUCT -> {
        found.accept(FeatureGroup.SHAPES, "struct");
        findFields(group);
      }
    }
  }

  private void findList(String kind, Type element) {
    found.accept(FeatureGroup.SHAPES, kind);
    if (!element.isPrimitive()) {
      found.accept(FeatureGroup.SHAPES, kind + ", of " + kindOf(element.asGroupType()));
    }
    find(element);
  }

  private void findMap(GroupType entry) {
    LogicalTypeAnnotation key = entry.getType(0).getLogicalTypeAnnotation();
    boolean isText = entry.getType(0).isPrimitive() && ByteValues.isText(key);
    found.accept(FeatureGroup.SHAPES, isText ? "map with text as keys" : "map with other keys");
    entry.getFields().forEach(this::find);
  }

  private static String kindOf(GroupType group) {
    return switch (Nesting.of(group)) {
      case LIST_OF_REPEATED, LIST_OF_CHILDREN -> "lists";
      case MAP -> "maps";
      case STRUCT -> "structs";
    };
  }

  private String nameOf(Type type) {
    String stored = type.asPrimitiveType().getPrimitiveTypeName().name();
    if (decimals.scaleOf(type) != null) {
      return "DECIMAL in " + stored;
    }
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    return annotation == null ? stored : annotation.toString();
  }
}
