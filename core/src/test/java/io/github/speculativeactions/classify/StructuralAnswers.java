package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Calls, and the structural classifier's answer to steps that make them. */
final class StructuralAnswers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private StructuralAnswers() {}

  /** {@return the call of a shell with a command} */
  static ToolCall bash(String command) {
    return call("bash", "command", command);
  }

  /** {@return the call of a tool with a single argument, a text} */
  static ToolCall call(String tool, String argument, String text) {
    return call(tool, JSON.createObjectNode().put(argument, text).toString());
  }

  /** {@return the call of a tool with arguments as they are, JSON or not} */
  static ToolCall call(String tool, String arguments) {
    return new ToolCall("1", tool, arguments);
  }

  static Classification classify(String command) {
    return classify(bash(command));
  }

  static Classification classify(ToolCall call) {
    return classify(Message.assistant("", call));
  }

  static Classification classify(Message action) {
    return classify(List.of(), action);
  }

  static Classification classify(List<Message> history, Message action) {
    return ActionClassifiers.structural().classify(Step.of(history, action));
  }

  /** {@return type and side effect of a shell command, separated by a blank} */
  static String answer(String command) {
    return answer(bash(command));
  }

  /** {@return type and side effect of a call, separated by a blank} */
  static String answer(ToolCall call) {
    Classification classification = classify(call);
    return type(classification) + " " + classification.sideEffect().label();
  }

  static void assertAnswer(String command, String type, String sideEffect) {
    assertAnswer(bash(command), type, sideEffect);
  }

  static void assertAnswer(ToolCall call, String type, String sideEffect) {
    assertThat(answer(call)).isEqualTo(type + " " + sideEffect);
  }

  static String type(Classification classification) {
    return classification.actionType().label();
  }
}
