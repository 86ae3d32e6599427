package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Hashes JSON text by what it says: blanks, escapes and the order of keys do not matter. */
final class CanonicalJson {

  private CanonicalJson() {}

  /** {@return the hash of a JSON object's text; of other text, the hash of its characters} */
  static long hash(String text) {
    if (!text.startsWith("{")) {
      return TextHash.of(text);
    }
    try (JsonParser parser = StrictJson.parser(text)) {
      parser.nextToken();
      long hash = value(parser);
      return parser.nextToken() == null ? hash : TextHash.of(text);
    } catch (JacksonException e) {
      return TextHash.of(text);
    }
  }

  /** Hashes the value that begins at the parser's token; what is cut off fails in the parser. */
  private static long value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
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
}
