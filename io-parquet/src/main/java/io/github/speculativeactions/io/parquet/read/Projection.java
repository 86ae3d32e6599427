package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The part of a file's columns that was asked for.
 *
 * @param schema the top-level columns, in the file's order
 * @param leaves where each of their leaves stands among all leaves of the file, which is its place
 *     among the chunks of a row group
 */
record Projection(MessageType schema, Map<ColumnDescriptor, Integer> leaves) {

  /**
   * {@return what is to be read}
   *
   * @param columns names of top-level columns; those that the file lacks do not count, none stands
   *     for all
   */
  static Projection of(MessageType file, Set<String> columns) {
    List<Type> chosen = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int place = 0;
    for (Type column : file.getFields()) {
      int count = leavesOf(column);
      if (columns.isEmpty() || columns.contains(column.getName())) {
        chosen.add(column);
        for (int i = 0; i < count; i++) {
          places.add(place + i);
        }
      }
      place += count;
    }
    checkNames(chosen, "the file");
    MessageType schema = new MessageType(file.getName(), chosen);
    Map<ColumnDescriptor, Integer> leaves = new LinkedHashMap<>();
    for (ColumnDescriptor leaf : schema.getColumns()) {
      leaves.put(leaf, places.get(leaves.size()));
    }
    return new Projection(schema, leaves);
  }

  private static int leavesOf(Type type) {
    return type.isPrimitive()
        ? 1
        : type.asGroupType().getFields().stream().mapToInt(Projection::leavesOf).sum();
  }

  /** Two columns of one name cannot be told apart. */
  private static void checkNames(List<Type> types, String place) {
    Set<String> names = new HashSet<>();
    for (Type type : types) {
      if (!names.add(type.getName())) {
        throw SpeculativeActionsException.input(
            place + " has two columns named '" + type.getName() + "'; each name must be its own");
      }
      if (type instanceof GroupType group) {
        checkNames(
            group.getFields(),
            "column '" + ColumnPlace.pathOf(new String[] {type.getName()}) + "'");
      }
    }
  }
}
