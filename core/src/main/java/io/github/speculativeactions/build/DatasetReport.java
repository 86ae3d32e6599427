package io.github.speculativeactions.build;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.split.Split;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one dataset holds: its rows and what was left out make up all steps of the build.
 *
 * @param dataset the dataset
 * @param rows how many rows each split has, by the type of the row's action
 * @param leftOut how many steps have no row, by reason
 */
public record DatasetReport(
    Dataset dataset, Map<Split, Map<ActionType, Long>> rows, Map<String, Long> leftOut) {

  public DatasetReport {
    Objects.requireNonNull(dataset, "dataset");
    Map<Split, Map<ActionType, Long>> copy = new TreeMap<>();
    rows.forEach(
        (split, counts) -> copy.put(split, Collections.unmodifiableMap(new TreeMap<>(counts))));
    rows = Collections.unmodifiableMap(copy);
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
  }

  /** {@return how many rows a split has} */
  public long rows(Split split) {
    return rows.getOrDefault(split, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return how many rows all splits have} */
  public long totalRows() {
    return rows.keySet().stream().mapToLong(this::rows).sum();
  }

  /** {@return how many steps have no row} */
  public long totalLeftOut() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }
}
