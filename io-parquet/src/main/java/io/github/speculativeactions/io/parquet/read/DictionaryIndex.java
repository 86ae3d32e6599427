package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.io.ParquetDecodingException;

/** The place of a value in its chunk's dictionary. */
final class DictionaryIndex {

  private DictionaryIndex() {}

  /**
   * {@return the index, if the dictionary has it}
   *
   * @param path the column's, for the message
   * @throws ParquetDecodingException if it does not
   */
  static int checked(int index, int entries, String path) {
    if (index < 0 || index >= entries) {
      throw new ParquetDecodingException(
          "column '" + path + "' has the index " + index + " into a dictionary of " + entries);
    }
    return index;
  }
}
