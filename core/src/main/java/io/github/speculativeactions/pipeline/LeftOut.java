package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts the steps that have no row in a dataset, by reason. Not safe for several threads. */
final class LeftOut {

  static final String UNRESOLVED = "trace is recorded as unresolved";
  static final String NOT_TO_TRAIN_ON = "trace is unresolved, and training is on resolved ones";
  static final String BEYOND_EVAL_ROWS = "beyond the limit of eval rows";
  static final String FOR_EVAL = "group is kept for the eval";
  static final String NOT_FOR_EVAL = "group is for training and testing";

  private final Map<Dataset, Map<String, Long>> counts = new EnumMap<>(Dataset.class);

  void count(Dataset dataset, String reason, long steps) {
    if (steps > 0) {
      counts.computeIfAbsent(dataset, d -> new TreeMap<>()).merge(reason, steps, Long::sum);
    }
  }

  /** {@return the reasons and how many steps each is for} */
  Map<String, Long> of(Dataset dataset) {
    return Collections.unmodifiableMap(counts.getOrDefault(dataset, Map.of()));
  }
}
