package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.Excerpt;
import io.github.speculativeactions.internal.StrictJson;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From JSON text to rows and columns, for a format whose columns may hold JSON as text.
 *
 * <p>Strict: numbers are exact, {@code NaN} is refused, of two equal keys the last one counts.
 * Stateless and safe for use by several threads; every failure is of category INPUT and short.
 */
public final class JsonText {

  private static final String NOT_JSON = "not JSON: ";

  private JsonText() {}

  /** {@return the object on one line of JSON Lines} */
  static ObjectNode parseLine(byte[] line) {
    checkUtf8(line);
    try (JsonParser parser = StrictJson.parser(line)) {
      return object(StrictJson.parseOnly(parser, NOT_JSON, at -> "at column " + at.getColumnNr()));
    }
  }

  /**
   * {@return the value that a column holds as text}
   *
   * @param column the column's name, for the message of a failure
   * @throws SpeculativeActionsException (INPUT) if it is not JSON
   */
  public static JsonNode parseColumn(String column, String text) {
    return StrictJson.parse(text, notJson(column));
  }

  /**
   * {@return the value that a column holds as the UTF-8 bytes of a text; faster than by way of a
   * string}
   *
   * @param column the column's name, for the message of a failure
   * @throws SpeculativeActionsException (INPUT) if it is not UTF-8 or not JSON
   */
  public static JsonNode parseColumn(String column, byte[] utf8) {
    checkUtf8(utf8);
    try (JsonParser parser = StrictJson.parser(utf8)) {
      return StrictJson.parseOnly(
          parser, notJson(column), at -> "at byte " + at.getByteOffset() + " of its text");
    }
  }

  private static String notJson(String column) {
    return "column '" + Excerpt.of(column) + "' does not hold JSON: ";
  }

  /** {@return what is wrong with a document, for a failure of its parser} */
  static SpeculativeActionsException faultOf(JsonParser parser, RuntimeException e) {
    return StrictJson.fault(
        parser, e, NOT_JSON, at -> "at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }

  /**
   * {@return the value as a row}
   *
   * @throws SpeculativeActionsException if it is not an object
   */
  static ObjectNode object(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object;
    }
    String kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
    throw SpeculativeActionsException.input(
        "a row must be a JSON object, but here is "
            + (value.isNull()
                ? "null"
                : value.isArray() ? "an array" : "the " + kind + " " + Excerpt.of(value)));
  }

  private static void checkUtf8(byte[] line) {
    int fault = Utf8.indexOfFault(line);
    for (int i = 0; i < Math.min(4, line.length) && fault < 0; i++) {
      // The parser would take it for UTF-16 or UTF-32.
      fault = line[i] == 0 ? i : -1;
    }
    if (fault >= 0) {
      throw SpeculativeActionsException.input(
          "not UTF-8 text: byte 0x%02x at byte column %s".formatted(line[fault], fault + 1));
    }
  }
}
