package io.github.speculativeactions.report;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of a call, taken apart to be read. */
final class CallArguments {

  /** Reads so that every digit stays, and nothing that a map would not hold. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private CallArguments() {}

  /**
   * {@return the values by their names, in order; empty if the text is no JSON object, or an empty
   * one}
   *
   * <p>A text stands as it is, with its line ends; anything else as JSON.
   */
  static Map<String, String> of(String arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : parse(arguments).properties()) {
      JsonNode value = property.getValue();
      values.put(property.getKey(), value.isString() ? value.stringValue() : value.toString());
    }
    return values;
  }

  private static JsonNode parse(String arguments) {
    try {
      return MAPPER.readTree(arguments);
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      return MAPPER.missingNode();
    }
  }
}
