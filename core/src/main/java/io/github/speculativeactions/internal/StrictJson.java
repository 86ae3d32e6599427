package io.github.speculativeactions.internal;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as this library reads it, wherever it stands: strict, numbers exact, of two equal keys the
 * last one counts.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Stateless; every failure it describes is of category INPUT and short.
 */
public final class StrictJson {

  /** How deep arrays and objects may be nested; Jackson would not write deeper ones again. */
  public static final int MAX_DEPTH = 500;

  /** How many characters a number may have. */
  public static final int MAX_NUMBER_LENGTH = 1_000;

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

  private StrictJson() {}

  /** {@return a parser of bytes, which must have been found to be UTF-8} */
  public static JsonParser parser(byte[] utf8) {
    return MAPPER.createParser(utf8);
  }

  /** {@return a parser of a text} */
  public static JsonParser parser(String text) {
    return MAPPER.createParser(text);
  }

  /** {@return a parser of a text that is read as it goes} */
  public static JsonParser parser(Reader text) {
    return MAPPER.createParser(text);
  }

  /**
   * {@return the value that begins at the parser's token}
   *
   * @throws JacksonException if it is not JSON
   * @throws ArithmeticException if a number is out of range, or {@link NumberFormatException}
   */
  public static JsonNode readValue(JsonParser parser) {
    return MAPPER.readTree(parser);
  }

  /**
   * {@return the one value that a text holds}
   *
   * @param prefix how the message of a failure begins
   * @throws SpeculativeActionsException (INPUT) if it is not JSON, or holds more or less than one
   */
  public static JsonNode parse(String text, String prefix) {
    try (JsonParser parser = parser(text)) {
      return parseOnly(parser, prefix, at -> "at offset " + at.getCharOffset() + " of its text");
    }
  }

  /**
   * {@return the one value that a parser's text holds}
   *
   * @param prefix how the message of a failure begins
   * @param place how it shows a place in the text
   * @throws SpeculativeActionsException (INPUT) if it is not JSON, or holds more or less than one
   */
  public static JsonNode parseOnly(
      JsonParser parser, String prefix, Function<TokenStreamLocation, String> place) {
    try {
      if (parser.nextToken() == null) {
        throw SpeculativeActionsException.input(prefix + "there is no value, only white space");
      }
      JsonNode value = readValue(parser);
      if (parser.nextToken() != null) {
        throw SpeculativeActionsException.input(
            prefix + "more follows the end of the value, " + place.apply(parser.currentLocation()));
      }
      return value;
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      throw fault(parser, e, prefix, place);
    }
  }

  /**
   * {@return what is wrong with a text, for a failure of its parser}
   *
   * @param prefix how the message begins
   * @param place how it shows a place in the text
   */
  public static SpeculativeActionsException fault(
      JsonParser parser,
      RuntimeException failure,
      String prefix,
      Function<TokenStreamLocation, String> place) {
    TokenStreamLocation known =
        failure instanceof JacksonException json ? json.getLocation() : null;
    TokenStreamLocation at = known == null ? parser.currentLocation() : known;
    return SpeculativeActionsException.input(
        prefix + JsonFaults.describe(failure) + ", " + place.apply(at), failure);
  }

  /** {@return a value as JSON text without blanks} */
  public static String compact(JsonNode value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Writes a value as JSON text without blanks. */
  static void write(JsonNode value, Writer target) {
    MAPPER.writeValue(target, value);
  }
}
