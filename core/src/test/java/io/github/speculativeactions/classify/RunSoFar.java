package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.call;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** What an agent did and saw, and what a next step of it would be. */
final class RunSoFar {

  static final String FAILED = "Traceback (most recent call last):\nValueError: no";
  static final String PASSED = "==== 3 passed in 0.1s ====";

  private final List<Message> messages = new ArrayList<>();

  void did(ToolCall call, String observation) {
    did(List.of(call), observation);
  }

  /** Several calls at once, of which only the first one was answered. */
  void did(List<ToolCall> calls, String observation) {
    messages.add(Message.assistant("", calls.toArray(ToolCall[]::new)));
    messages.add(Message.tool(calls.get(0).id(), observation));
  }

  /** A call whose observation was not logged. */
  void didUnseen(ToolCall call) {
    messages.add(Message.assistant("", call));
  }

  void wrote(String command, String observation) {
    messages.add(block(command));
    messages.add(Message.user(observation));
  }

  static Message block(String command) {
    return Message.assistant("```bash\n" + command + "\n```");
  }

  Step next(ToolCall call) {
    return Step.of(messages, Message.assistant("", call));
  }

  Classification classify(ToolCall call) {
    return StructuralAnswers.classify(messages, Message.assistant("", call));
  }

  Classification classify(Message action) {
    return StructuralAnswers.classify(messages, action);
  }

  String type(ToolCall call) {
    return StructuralAnswers.type(classify(call));
  }

  static ToolCall createFile(String path) {
    return editor("create", path);
  }

  static ToolCall edit(String path) {
    return editor("str_replace", path);
  }

  static ToolCall editor(String command, String path) {
    String arguments = "{\"command\":\"%s\",\"path\":\"%s\"}".formatted(command, path);
    return call("str_replace_editor", arguments);
  }
}
