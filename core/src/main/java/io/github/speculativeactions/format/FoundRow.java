package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one place of a file: a row, or the fault of this one row.
 *
 * @param row the row, or null if it cannot be had
 * @param fault why not, or null
 */
record FoundRow(@Nullable Row row, @Nullable SpeculativeActionsException fault) {

  static FoundRow of(Row row) {
    return new FoundRow(row, null);
  }

  static FoundRow faulty(SpeculativeActionsException fault) {
    return new FoundRow(null, fault);
  }

  /** {@return the row} */
  Row orThrow() {
    if (fault != null) {
      throw fault;
    }
    return Objects.requireNonNull(row);
  }
}
