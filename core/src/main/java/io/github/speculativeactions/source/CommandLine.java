package io.github.speculativeactions.source;

import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gets a call back from the command line that SWE-agent renders it to.
 *
 * <p>{@code str_replace_editor COMMAND PATH [--OPTION VALUE]…} with each text quoted as Python's
 * {@code shlex.quote} does, line numbers bare; {@code submit}; and for {@code bash} the command
 * itself. A line that is not exactly such a rendering is a shell command.
 */
final class CommandLine {

  private CommandLine() {}

  /** {@return the call that an action stands for} */
  static ToolCall call(String action) {
    if (action.strip().equals(SweAgentTools.SUBMIT)) {
      return new ToolCall(null, SweAgentTools.SUBMIT, "{}");
    }
    return editorCall(action)
        .orElseGet(
            () -> {
              ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("command", action);
              return new ToolCall(null, SweAgentTools.BASH, Json.compact(arguments));
            });
  }

  /** {@return whether a rendered editor call may begin at a place in a text} */
  static boolean startsEditorCommand(String text, int place) {
    return text.startsWith(SweAgentTools.EDITOR + " ", place);
  }

  /** {@return whether an action is a rendered editor call, complete to its end} */
  static boolean isEditorCommand(String action) {
    return editorCall(action).isPresent();
  }

  private static Optional<ToolCall> editorCall(String action) {
    if (!startsEditorCommand(action, 0)) {
      return Optional.empty();
    }
    return ShellWords.split(action.strip())
        .flatMap(words -> editorArguments(words.subList(1, words.size())))
        .map(arguments -> new ToolCall(null, SweAgentTools.EDITOR, Json.compact(arguments)));
  }

  private static Optional<ObjectNode> editorArguments(List<String> words) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    int at = 0;
    for (String positional : List.of("command", "path")) {
      if (at < words.size() && !words.get(at).startsWith("--")) {
        arguments.put(positional, words.get(at++));
      }
    }
    while (at < words.size()) {
      String word = words.get(at++);
      String option = word.startsWith("--") ? word.substring(2) : "";
      if (!SweAgentTools.isEditorOption(option) || at == words.size()) {
        return Optional.empty();
      }
      if (SweAgentTools.takesList(option)) {
        int end = at;
        while (end < words.size() && !words.get(end).startsWith("--")) {
          end++;
        }
        arguments.set(option, SweAgentTools.list(words.subList(at, end)));
        at = end;
      } else {
        arguments.set(option, SweAgentTools.value(option, words.get(at++)));
      }
    }
    return Optional.of(arguments);
  }
}
