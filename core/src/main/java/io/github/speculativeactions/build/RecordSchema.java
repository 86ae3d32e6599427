package io.github.speculativeactions.build;

import java.util.List;
import java.util.Objects;

/**
 * The columns of a dataset, in the order of the rows.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param dataset the dataset
 * @param columns its columns
 */
public record RecordSchema(Dataset dataset, List<Column> columns) {

  public RecordSchema {
    Objects.requireNonNull(dataset, "dataset");
    columns = List.copyOf(columns);
  }
}
