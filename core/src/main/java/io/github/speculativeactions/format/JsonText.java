package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.Reader;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * From JSON text to trees: strict JSON, numbers exact, of two equal keys the last one counts.
 *
 * <p>Stateless; every failure is of category INPUT and short.
 */
final class JsonText {

  /** How deep arrays and objects may be nested; Jackson would not write deeper ones again. */
  static final int MAX_DEPTH = 500;

  /** How many characters a number may have. */
  static final int MAX_NUMBER_LENGTH = 1_000;

  // Strings and names are bounded by the limit for a row.
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LONGEST_EXCERPT = 80;

  private JsonText() {}

  /** {@return the object on one line of JSON Lines} */
  static ObjectNode parseLine(byte[] line) {
    checkUtf8(line);
    try (JsonParser parser = MAPPER.createParser(line)) {
      return object(parseOnly(parser, "not JSON: ", JsonText::column));
    }
  }

  /** {@return the value that a column holds as text} */
  static JsonNode parseColumn(String column, String text) {
    String prefix = "column '" + shorten(column) + "' does not hold JSON: ";
    try (JsonParser parser = MAPPER.createParser(text)) {
      return parseOnly(parser, prefix, at -> "at offset " + at.getCharOffset() + " of its text");
    }
  }

  /** {@return a parser for documents that follow one another} */
  static JsonParser documents(Reader text) {
    return MAPPER.createParser(text);
  }

  /** {@return the value that begins at the parser's token} */
  static JsonNode readValue(JsonParser parser) {
    return MAPPER.readTree(parser);
  }

  /** {@return what is wrong with a document, for a failure of its parser} */
  static SpeculativeActionsException faultOf(JsonParser parser, RuntimeException e) {
    return fault(
        parser,
        e,
        "not JSON: ",
        at -> "at line " + at.getLineNr() + ", column " + at.getColumnNr());
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
                : value.isArray() ? "an array" : "the " + kind + " " + shorten(value.toString())));
  }

  /** {@return the text, cut to what a message may show of it} */
  static String shorten(String text) {
    return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
  }

  private static JsonNode parseOnly(JsonParser parser, String prefix, Place place) {
    try {
      if (parser.nextToken() == null) {
        throw SpeculativeActionsException.input(prefix + "there is no value, only white space");
      }
      JsonNode value = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw SpeculativeActionsException.input(
            prefix + "more follows the end of the value, " + place.of(parser.currentLocation()));
      }
      return value;
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      throw fault(parser, e, prefix, place);
    }
  }

  private static SpeculativeActionsException fault(
      JsonParser parser, RuntimeException e, String prefix, Place place) {
    TokenStreamLocation known = e instanceof JacksonException json ? json.getLocation() : null;
    TokenStreamLocation at = known == null ? parser.currentLocation() : known;
    return SpeculativeActionsException.input(
        prefix + JsonFaults.describe(e) + ", " + place.of(at), e);
  }

  private static String column(TokenStreamLocation at) {
    return "at column " + at.getColumnNr();
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

  /** How a place in JSON text is shown. */
  private interface Place {
    String of(TokenStreamLocation at);
  }
}
