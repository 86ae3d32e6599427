package io.github.speculativeactions.internal;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Hashes JSON values by what they say: blanks, escapes, the order of keys and the spelling of
 * numbers do not matter.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Stateless.
 */
public final class JsonHash {

  private JsonHash() {}

  /** {@return the hash of a JSON object's text; of other text, the hash of its characters} */
  public static long ofObject(String text) {
    if (!text.startsWith("{")) {
      return TextHash.of(text);
    }
    try (JsonParser parser = StrictJson.parser(text)) {
      parser.nextToken();
      long hash = value(parser);
      return parser.nextToken() == null ? hash : TextHash.of(text);
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      return TextHash.of(text);
    }
  }

  /**
   * {@return the hash of the value that begins at the parser's token, whose end the parser is then
   * at}
   */
  public static long value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
      default -> TextHash.chain(token.id(), TextHash.of(parser.getString()));
    };
  }

  private static long object(JsonParser parser) {
    long hash = JsonToken.START_OBJECT.id();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      long name = TextHash.of(parser.currentName());
      parser.nextToken();
      // A sum does not depend on the order of what is added.
      hash += TextHash.chain(name, value(parser));
    }
    return TextHash.mix(hash);
  }

  private static long array(JsonParser parser) {
    long hash = JsonToken.START_ARRAY.id();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      hash = TextHash.chain(hash, value(parser));
    }
    return hash;
  }

  private static long number(BigDecimal value) {
    return TextHash.chain(
        JsonToken.VALUE_NUMBER_INT.id(), TextHash.of(value.stripTrailingZeros().toString()));
  }
}
