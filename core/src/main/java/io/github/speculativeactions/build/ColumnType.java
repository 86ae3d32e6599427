package io.github.speculativeactions.build;

import io.github.speculativeactions.model.Message;

/** What kind of value a column holds. */
public enum ColumnType {
  /** A list of {@link Message}. */
  MESSAGES,
  /** A {@link String}. */
  TEXT,
  /** A {@link Boolean}. */
  BOOLEAN
}
