package io.github.speculativeactions.sink;

/** What a file format keeps of the shape of rows, and so what a loader hands out. */
public enum RowShape {
  /** Lists of messages are lists; arguments and tools are JSON that the file marks as such. */
  NESTED_JSON,
  /** Lists of messages are lists; arguments and tools are text. */
  NESTED,
  /** Lists of messages are JSON text, too. */
  FLAT
}
