package io.github.speculativeactions.source;

import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the calls that a chat message declares: {@code [{id, type, function{name, arguments}}]}.
 *
 * <p>Arguments given as text are kept as written; given as a value they become its JSON text.
 */
final class ChatToolCalls {

  private ChatToolCalls() {}

  /** {@return the calls of a {@code tool_calls} value, none if it is null or missing} */
  static List<ToolCall> read(JsonNode calls, String where) {
    if (calls.isNull() || calls.isMissingNode()) {
      return List.of();
    }
    if (!calls.isArray()) {
      throw BadValue.at(where, calls, "a list of calls or null");
    }
    List<ToolCall> read = new ArrayList<>(calls.size());
    for (JsonNode call : calls) {
      read.add(call(call, where + "[" + read.size() + "]"));
    }
    return read;
  }

  private static ToolCall call(JsonNode call, String where) {
    JsonNode function = call.path("function");
    JsonNode name = function.path("name");
    if (!name.isString()) {
      throw BadValue.at(where + ".function.name", name, "the tool's name");
    }
    return new ToolCall(
        id(call.path("id"), where + ".id"),
        name.stringValue(),
        arguments(function.path("arguments")));
  }

  private static @Nullable String id(JsonNode id, String where) {
    if (id.isNull() || id.isMissingNode()) {
      return null;
    }
    if (!id.isString()) {
      throw BadValue.at(where, id, "text or null");
    }
    return id.stringValue();
  }

  private static String arguments(JsonNode arguments) {
    if (arguments.isNull() || arguments.isMissingNode()) {
      return "{}";
    }
    return arguments.isString() ? arguments.stringValue() : Json.compact(arguments);
  }
}
