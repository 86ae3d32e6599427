package io.github.speculativeactions.build;

import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Offered tools as JSON text in the layout that OpenAI's chat API gave and chat templates expect:
 * <code>[{"type":"function","function":{"name":…,"description":…,"parameters":{…}}}]</code>.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class ToolsJson {

  private ToolsJson() {}

  /**
   * {@return the text}
   *
   * @param tools a list of {@link ToolDefinition}, the value of a column of type {@link
   *     ColumnType#TOOLS}
   */
  public static String write(List<?> tools) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Object tool : tools) {
      list.add(function((ToolDefinition) tool));
    }
    return StrictJson.compact(list);
  }

  private static ObjectNode function(ToolDefinition tool) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "function");
    ObjectNode function = node.putObject("function").put("name", tool.name());
    if (tool.description() != null) {
      function.put("description", tool.description());
    }
    function.set("parameters", StrictJson.parse(tool.parameters(), "parameters: "));
    return node;
  }
}
