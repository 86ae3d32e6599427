package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and makes JSON. */
final class Json {

  /** A commit holds a file as one text, of up to 1 GB in all. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(1_500_000_000).build())
                  .build())
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode read(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new RefusedException(Reason.BAD_REQUEST, "this is no JSON: " + e.getOriginalMessage());
    }
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new RefusedException(Reason.BAD_REQUEST, "this is no JSON: " + e.getOriginalMessage());
    }
  }

  static byte[] bytes(JsonNode json) {
    return MAPPER.writeValueAsBytes(json);
  }

  /** {@return the text of a field; empty if it is missing, null or no text} */
  static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  /** {@return the text of a field that must be there} */
  static String required(JsonNode object, String field) {
    return text(object, field)
        .orElseThrow(
            () -> new RefusedException(Reason.BAD_REQUEST, '"' + field + "\" must be a text"));
  }
}
