package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.StrictJson;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Shortens the arguments of a call so that they stay JSON: the texts in them lose their middle. */
final class ArgumentsCut {

  private static final String NO_ARGUMENTS = "{}";

  private ArgumentsCut() {}

  /**
   * {@return arguments that take no more than so many tokens: themselves if they do not, else with
   * their longer texts cut; without any if that is not enough}
   *
   * <p>What is no JSON is cut as the text that it is.
   *
   * @param tokens what the arguments take
   */
  static String cut(String arguments, long tokens, long maxTokens, TokenCounter counter) {
    if (tokens <= maxTokens) {
      return arguments;
    }
    try {
      JsonNode value = StrictJson.parse(arguments, "");
      return cut(value, arguments.length(), tokens, maxTokens, counter);
    } catch (SpeculativeActionsException e) {
      return MiddleCut.cut(arguments, tokens, maxTokens, counter);
    }
  }

  private static String cut(
      JsonNode arguments, long length, long tokens, long maxTokens, TokenCounter counter) {
    String shorter = NO_ARGUMENTS;
    long longest = length;
    long taken = tokens;
    while (taken > maxTokens && longest > 0) {
      longest = MiddleCut.fewer(longest, taken, maxTokens);
      shorter = StrictJson.compact(shorten(arguments, (int) longest));
      taken = counter.count(shorter);
    }
    return taken > maxTokens ? NO_ARGUMENTS : shorter;
  }

  private static JsonNode shorten(JsonNode value, int longest) {
    if (value.isString() && value.stringValue().length() > longest) {
      return StringNode.valueOf(MiddleCut.keep(value.stringValue(), longest));
    }
    if (value.isObject()) {
      ObjectNode shorter = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        shorter.set(field.getKey(), shorten(field.getValue(), longest));
      }
      return shorter;
    }
    if (value.isArray()) {
      ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> shorter.add(shorten(element, longest)));
      return shorter;
    }
    return value;
  }
}
