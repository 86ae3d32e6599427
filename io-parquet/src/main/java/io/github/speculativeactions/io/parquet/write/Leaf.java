package io.github.speculativeactions.io.parquet.write;

import java.util.List;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/**
 * A part of the schema that holds values.
 *
 * @param path the names from the column down to it
 * @param type how its values are stored
 * @param maxDefinition the definition level of a value that is there
 * @param maxRepetition how many lists it is in
 * @param form what its texts must be
 * @param order how values compare, or null if no one looks for a range of them: least and greatest
 *     would be long texts
 */
record Leaf(
    List<String> path,
    Type type,
    int maxDefinition,
    int maxRepetition,
    TextForm form,
    @Nullable ValueOrder order) {

  /** {@return its own name} */
  String name() {
    return path.get(path.size() - 1);
  }
}
