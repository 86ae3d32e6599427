package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.internal.TextHash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Hashes the arguments of calls by what they say. */
final class CanonicalJson {

  private CanonicalJson() {}

  /** {@return the hash of a JSON object's text; of other text, the hash of its characters} */
  static long hash(String text) {
    if (!text.startsWith("{")) {
      return TextHash.of(text);
    }
    try (JsonParser parser = StrictJson.parser(text)) {
      parser.nextToken();
      long hash = JsonHash.value(parser);
      return parser.nextToken() == null ? hash : TextHash.of(text);
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      return TextHash.of(text);
    }
  }
}
