package io.github.speculativeactions.io.parquet;

/** What a column of JSON text is declared to be. The stored bytes are the same. */
public enum JsonColumns {
  /**
   * JSON: the {@code Json} feature, which {@code datasets} 4.7 and newer parse into dicts and
   * lists, and which older versions do not know.
   */
  JSON_FEATURE,
  /** Text, which every version hands out as a string. */
  TEXT
}
