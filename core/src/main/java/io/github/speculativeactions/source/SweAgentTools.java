package io.github.speculativeactions.source;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What has to be known about SWE-agent's three tools ({@code bash}, {@code str_replace_editor},
 * {@code submit}) to get arguments back from text.
 */
final class SweAgentTools {

  static final String BASH = "bash";
  static final String EDITOR = "str_replace_editor";
  static final String SUBMIT = "submit";

  /** Parameters whose values are blocks of file content. */
  private static final Set<String> BLOCKS = Set.of("file_text", "old_str", "new_str");

  /** Parameters whose values are no text: a list of two line numbers, and a line number. */
  private static final Set<String> VALUES = Set.of("view_range", "insert_line");

  private SweAgentTools() {}

  /** {@return whether a parameter takes a block, which the xml dialect puts on lines of its own} */
  static boolean takesBlock(String parameter) {
    return BLOCKS.contains(parameter);
  }

  /** {@return whether a parameter takes several words on a command line} */
  static boolean takesList(String parameter) {
    return parameter.equals("view_range");
  }

  /** {@return whether a command line can name this parameter} */
  static boolean isEditorOption(String parameter) {
    return BLOCKS.contains(parameter) || VALUES.contains(parameter);
  }

  /** {@return the value that the text of an argument stands for} */
  static JsonNode value(String parameter, String text) {
    if (VALUES.contains(parameter)) {
      JsonNode parsed = Json.parsedOrNull(text);
      if (parsed != null && (parsed.isIntegralNumber() || parsed.isArray())) {
        return parsed;
      }
    }
    return JsonNodeFactory.instance.stringNode(text);
  }

  /** {@return the list that the words of an argument stand for} */
  static JsonNode list(Iterable<String> words) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String word : words) {
      JsonNode number = Json.parsedOrNull(word);
      list.add(
          number != null && number.isIntegralNumber()
              ? number
              : JsonNodeFactory.instance.stringNode(word));
    }
    return list;
  }
}
