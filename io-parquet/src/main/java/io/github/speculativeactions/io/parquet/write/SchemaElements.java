package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.Feature.Field;
import io.github.speculativeactions.io.parquet.Feature.ListOf;
import io.github.speculativeactions.io.parquet.Feature.Scalar;
import io.github.speculativeactions.io.parquet.Feature.Struct;
import io.github.speculativeactions.io.parquet.JsonColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.JsonType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;

/**
 * Describes columns in the form of a footer, depth first.
 *
 * <p>Everything is optional and lists have three levels, because {@code datasets} takes a declared
 * feature only if it fits a file of that form.
 */
final class SchemaElements {

  private final JsonColumns jsonColumns;
  private final List<SchemaElement> elements = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  SchemaElements(JsonColumns jsonColumns) {
    this.jsonColumns = jsonColumns;
  }

  List<SchemaElement> elements() {
    return List.copyOf(elements);
  }

  List<Leaf> leaves() {
    return List.copyOf(leaves);
  }

  void addColumns(List<Field> columns) {
    elements.add(new SchemaElement("schema").setNum_children(columns.size()));
    Place root = new Place(List.of(), 0, 0);
    columns.forEach(column -> add(column, root));
  }

  /** Where a field stands: the names and levels above it. */
  private record Place(List<String> path, int definition, int repetition) {

    Place optional(String name) {
      return below(name, 0);
    }

    Place repeated(String name) {
      return below(name, 1);
    }

    private Place below(String name, int repetitions) {
      List<String> names = new ArrayList<>(path);
      names.add(name);
      return new Place(List.copyOf(names), definition + 1, repetition + repetitions);
    }
  }

  private void add(Field field, Place parent) {
    Place place = parent.optional(field.name());
    SchemaElement element =
        new SchemaElement(field.name()).setRepetition_type(FieldRepetitionType.OPTIONAL);
    elements.add(element);
    switch (field.feature().kind()) {
      case SCALAR -> addScalar(element, (Scalar) field.feature(), place);
      case LIST -> {
        element
            .setNum_children(1)
            .setConverted_type(ConvertedType.LIST)
            .setLogicalType(LogicalType.LIST(new ListType()));
        elements.add(
            new SchemaElement("list")
                .setRepetition_type(FieldRepetitionType.REPEATED)
                .setNum_children(1));
        add(new Field("element", ((ListOf) field.feature()).element()), place.repeated("list"));
      }
      case STRUCT -> {
        List<Field> parts = ((Struct) field.feature()).fields();
        element.setNum_children(parts.size());
        parts.forEach(part -> add(part, place));
      }
    }
  }

  private void addScalar(SchemaElement element, Scalar scalar, Place place) {
    TextForm form = TextForm.ANY;
    switch (scalar) {
      case BOOL -> element.setType(Type.BOOLEAN);
      case INT64 -> element.setType(Type.INT64);
      case FLOAT64 -> element.setType(Type.DOUBLE);
      case STRING -> setText(element);
      case JSON -> {
        form = TextForm.of(jsonColumns);
        if (form == TextForm.JSON) {
          element
              .setType(Type.BYTE_ARRAY)
              .setConverted_type(ConvertedType.JSON)
              .setLogicalType(LogicalType.JSON(new JsonType()));
        } else {
          setText(element);
        }
      }
    }
    boolean isCompared = place.path().size() == 1 && scalar != Scalar.JSON;
    leaves.add(
        new Leaf(
            place.path(),
            element.getType(),
            place.definition(),
            place.repetition(),
            form,
            isCompared ? ValueOrder.of(element.getType()) : null));
  }

  private static void setText(SchemaElement element) {
    element
        .setType(Type.BYTE_ARRAY)
        .setConverted_type(ConvertedType.UTF8)
        .setLogicalType(LogicalType.STRING(new StringType()));
  }
}
