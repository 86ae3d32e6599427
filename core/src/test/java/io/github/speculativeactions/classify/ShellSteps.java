package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** Steps that call one tool with one text, and the structural classifier's answer to them. */
final class ShellSteps {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ShellSteps() {}

  /** {@return type and side effect of a shell command, separated by a blank} */
  static String answer(String command) {
    return answer("bash", command);
  }

  static String answer(String tool, String command) {
    Classification classification = classify(tool, command);
    return classification.actionType().label() + " " + classification.sideEffect().label();
  }

  static Classification classify(String command) {
    return classify("bash", command);
  }

  private static Classification classify(String tool, String command) {
    String arguments = JSON.createObjectNode().put("command", command).toString();
    Message action = Message.assistant("", new ToolCall("1", tool, arguments));
    return ActionClassifiers.structural().classify(Step.of(List.of(), action));
  }
}
