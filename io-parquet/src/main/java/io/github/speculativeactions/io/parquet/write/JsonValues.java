package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.format.JsonSyntax;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Sees to it that every text of a JSON column is JSON: one that is not would keep {@code datasets}
 * or DuckDB from loading its whole file.
 */
final class JsonValues {

  // datasets reads numbers whose whole part has 64 bits (ujson); 18 digits always fit.
  private static final int MAX_WHOLE_DIGITS = 18;

  private JsonValues() {}

  /**
   * {@return the text if it is one JSON value that can be read, else a JSON string that holds it}
   */
  static byte[] of(byte[] utf8) {
    return isValue(utf8) ? utf8 : literal(utf8);
  }

  private static boolean isValue(byte[] utf8) {
    JsonSyntax syntax = JsonSyntax.of(utf8);
    // Of half a pair DuckDB refuses the file, and datasets drops the half without a word.
    return syntax.isValue() && syntax.wholeDigits() <= MAX_WHOLE_DIGITS && !syntax.hasHalfPair();
  }

  private static byte[] literal(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
    byte[] literal = new byte[quoted.length + 2];
    System.arraycopy(quoted, 0, literal, 1, quoted.length);
    literal[0] = '"';
    literal[literal.length - 1] = '"';
    return literal;
  }
}
