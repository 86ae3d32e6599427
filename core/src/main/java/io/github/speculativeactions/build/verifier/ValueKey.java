package io.github.speculativeactions.build.verifier;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Numbers for JSON values that are equal when the values mean the same: in whatever order the
 * members of an object stand, however a number is spelt, whatever blanks are between.
 */
final class ValueKey {

  private ValueKey() {}

  /**
   * {@return the key of the value that begins at the parser's token; the parser is then at its end}
   */
  static long read(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> Keys.of(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
      default -> Keys.join(token.id(), 0);
    };
  }

  private static long object(JsonParser parser) {
    long sum = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      long name = Keys.of(parser.currentName());
      parser.nextToken();
      sum += Keys.join(name, read(parser));
    }
    return Keys.join(JsonToken.START_OBJECT.id(), sum);
  }

  private static long array(JsonParser parser) {
    long key = JsonToken.START_ARRAY.id();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      key = Keys.join(key, read(parser));
    }
    return key;
  }

  private static long number(BigDecimal value) {
    return Keys.join(
        JsonToken.VALUE_NUMBER_INT.id(), Keys.of(value.stripTrailingZeros().toString()));
  }
}
