package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;

/** How the tools that an answer calls stand to those that its row offers. */
enum CalledTools {
  /** None is called, or the log does not say what is offered: nothing to see. */
  UNKNOWN(0),
  /** All of them are offered. */
  OFFERED(1),
  /** One is called that is not offered. */
  NOT_OFFERED(2);

  private final char feature;

  CalledTools(int feature) {
    this.feature = (char) feature;
  }

  static CalledTools of(List<Message> answer, List<ToolDefinition> offered) {
    List<ToolCall> calls =
        answer.stream().flatMap(message -> message.toolCalls().stream()).toList();
    if (offered.isEmpty() || calls.isEmpty()) {
      return UNKNOWN;
    }
    return calls.stream().allMatch(call -> isOffered(call, offered)) ? OFFERED : NOT_OFFERED;
  }

  private static boolean isOffered(ToolCall call, List<ToolDefinition> offered) {
    return offered.stream().anyMatch(tool -> tool.name().equals(call.name()));
  }

  /** {@return the number by which {@link Difference#ofSingle} tells it from the others} */
  char feature() {
    return feature;
  }
}
