package io.github.speculativeactions.build;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;

/** What kind of value a column holds. */
public enum ColumnType {
  /** A list of {@link Message}. */
  MESSAGES,
  /** A list of {@link ToolDefinition}, written as JSON text; see {@link ToolsJson}. */
  TOOLS,
  /** A {@link String}. */
  TEXT,
  /** A {@link Boolean}. */
  BOOLEAN,
  /** An {@link Integer}. */
  INTEGER,
  /** A finite {@link Double}. */
  NUMBER
}
