package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.format.JsonSyntax;
import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.internal.Utf8;
import io.github.speculativeactions.model.ToolCall;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sees to it that a call's arguments are a JSON object, since templates go through its fields. A
 * model may have written anything, such as an object that breaks off.
 */
final class ObjectArguments {

  /** The field that holds arguments which are no object. */
  static final String UNPARSED = "unparsed";

  private static final String NONE = "{}";

  private ObjectArguments() {}

  /** {@return the call, with what is no JSON object as a text in one} */
  static ToolCall of(ToolCall call) {
    String arguments = call.arguments();
    return JsonSyntax.of(Utf8.of(arguments)).isObject()
        ? call
        : new ToolCall(call.id(), call.name(), object(arguments));
  }

  private static String object(String arguments) {
    return arguments.isBlank()
        ? NONE
        : StrictJson.compact(JsonNodeFactory.instance.objectNode().put(UNPARSED, arguments));
  }
}
