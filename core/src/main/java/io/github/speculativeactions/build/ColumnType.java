package io.github.speculativeactions.build;

import io.github.speculativeactions.model.Message;

/** What kind of value a column holds. */
public enum ColumnType {
  /** A list of {@link Message}. */
  MESSAGES,
  /** A {@link String}. */
  TEXT,
  /** A {@link String} that is JSON. */
  JSON,
  /** A {@link Boolean}. */
  BOOLEAN,
  /** An {@link Integer}. */
  INTEGER,
  /** A finite {@link Double}. */
  NUMBER
}
