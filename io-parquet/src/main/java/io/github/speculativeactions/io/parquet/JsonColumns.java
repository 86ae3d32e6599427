package io.github.speculativeactions.io.parquet;

/**
 * What a column of JSON text is declared to be. The stored bytes are the same, but for a text that
 * is not JSON.
 */
public enum JsonColumns {
  /**
   * JSON: the {@code Json} feature, which {@code datasets} 4.7 and newer parse into dicts and
   * lists, and which older versions do not know. A text that is not JSON, or that they or DuckDB
   * cannot read as such, is stored as a JSON string that holds it.
   */
  JSON_FEATURE,
  /** Text as it is, which every version hands out as a string. */
  TEXT
}
