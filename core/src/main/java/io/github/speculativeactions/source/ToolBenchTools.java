package io.github.speculativeactions.source;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the tools that ToolBench's system prompt offers: a Python list behind a fixed sentence. */
final class ToolBenchTools {

  private static final String ANNOUNCEMENT = "Specifically, you have access to the following APIs:";

  private ToolBenchTools() {}

  /** {@return the tools offered in a conversation; none if the list is missing or unreadable} */
  static List<ToolDefinition> offeredIn(List<Message> messages) {
    for (Message message : messages) {
      int start = message.role() == Role.SYSTEM ? message.content().indexOf(ANNOUNCEMENT) : -1;
      if (start >= 0) {
        return read(message.content(), start + ANNOUNCEMENT.length());
      }
    }
    return List.of();
  }

  private static List<ToolDefinition> read(String prompt, int start) {
    try {
      return definitions(PythonLiteralReader.read(prompt, start).value());
    } catch (PythonLiteralException e) {
      return List.of();
    }
  }

  /** All or none: half a list would say that the agent called tools it was never offered. */
  private static List<ToolDefinition> definitions(JsonNode list) {
    if (!list.isArray()) {
      return List.of();
    }
    List<ToolDefinition> definitions = new ArrayList<>();
    for (JsonNode tool : list) {
      JsonNode name = tool.path("name");
      if (!name.isString()) {
        return List.of();
      }
      JsonNode description = tool.path("description");
      JsonNode parameters = tool.path("parameters");
      definitions.add(
          new ToolDefinition(
              name.stringValue(),
              description.isString() ? description.stringValue() : null,
              parameters.isObject() ? Json.compact(parameters) : "{}"));
    }
    return definitions;
  }
}
