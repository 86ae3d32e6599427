package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.ToolCall;
import java.util.Objects;
import java.util.function.Predicate;

/** One entry of a caller's table of tools. */
record OwnTool(String name, Predicate<String> arguments, ActionType type, SideEffect sideEffect) {

  OwnTool {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(sideEffect, "sideEffect");
  }

  boolean matches(ToolCall call) {
    return call.name().equals(name) && arguments.test(call.arguments());
  }

  String rule() {
    return "own tool: " + name;
  }
}
