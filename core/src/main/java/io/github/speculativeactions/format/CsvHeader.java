package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.Excerpt;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of the columns of a CSV file.
 *
 * @param indexes where each stands, in order
 */
record CsvHeader(Map<String, Integer> indexes) {

  /** The header of a file without any. */
  static final CsvHeader NONE = new CsvHeader(Map.of());

  /**
   * {@return the header of those names}
   *
   * @throws SpeculativeActionsException (INPUT) if one is empty or there twice
   */
  static CsvHeader of(String[] names) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i].isBlank()) {
        throw SpeculativeActionsException.input(
            "the header has no name for column %s of %s".formatted(i + 1, names.length));
      }
      Integer earlier = indexes.putIfAbsent(names[i], i);
      if (earlier != null) {
        throw SpeculativeActionsException.input(
            "the header has the name '%s' twice, for columns %s and %s"
                .formatted(Excerpt.of(names[i]), earlier + 1, i + 1));
      }
    }
    return new CsvHeader(Collections.unmodifiableMap(indexes));
  }

  int size() {
    return indexes.size();
  }

  Set<String> names() {
    return indexes.keySet();
  }
}
