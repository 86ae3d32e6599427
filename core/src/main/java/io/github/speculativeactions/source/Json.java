package io.github.speculativeactions.source;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.internal.StrictJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** JSON as logs hold it: as a value, as text, as text within text, or cut off. */
final class Json {

  /** Enough for text that was encoded twice too often; more is not an accident but an attack. */
  private static final int MAX_LAYERS = 4;

  private Json() {}

  /**
   * {@return the value of a column, freed of every layer of text around it}
   *
   * <p>Some copies of SWE-smith hold JSON text that was encoded a second time.
   */
  static JsonNode decoded(Row row, String column) {
    JsonNode value = row.json(column);
    for (int layer = 1; value.isString(); layer++) {
      if (layer == MAX_LAYERS) {
        throw SpeculativeActionsException.input(
            column + " is JSON text within JSON text, more than " + MAX_LAYERS + " layers deep");
      }
      value = parsed(value, column);
    }
    return value;
  }

  private static JsonNode parsed(JsonNode text, String where) {
    try {
      return StrictJson.parse(text.stringValue(), "");
    } catch (SpeculativeActionsException e) {
      String shown = BadValue.shown(text);
      throw SpeculativeActionsException.input(
          "%s is %s, which is not JSON: %s".formatted(where, shown, e.reason()), e);
    }
  }

  /** {@return the value a text holds as JSON, or null if it is not JSON} */
  static @Nullable JsonNode parsedOrNull(String text) {
    try {
      return StrictJson.parse(text, "");
    } catch (SpeculativeActionsException e) {
      return null;
    }
  }

  /** {@return a value as JSON text without blanks} */
  static String compact(JsonNode value) {
    return StrictJson.compact(value);
  }

  /**
   * {@return the length of the JSON object that a text begins with, whatever follows it; -1 if it
   * begins with none}
   */
  static int objectLength(String text) {
    try (JsonParser parser = StrictJson.parser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return -1;
      }
      parser.skipChildren();
      return Math.toIntExact(parser.currentLocation().getCharOffset());
    } catch (JacksonException e) {
      return -1;
    }
  }

  /**
   * {@return the text that a JSON object holds under a name, if it does; found as well when the
   * object is cut off after it}
   */
  static Optional<String> textIn(String object, String name) {
    try (JsonParser parser = StrictJson.parser(object)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = name.equals(parser.currentName());
        JsonToken value = parser.nextToken();
        if (wanted) {
          return value == JsonToken.VALUE_STRING
              ? Optional.of(parser.getString())
              : Optional.empty();
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
