package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.internal.ActionLabel;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the recommended framing says in its own words. */
final class Wording {

  /** The beginning of every prompt; the trace's own system text follows it. */
  static final String INSTRUCTION =
      """
      You predict the next action of an agent. You see the task and what happened so far: what the \
      agent said, which tools it called and what they answered. Tell of which type the action is \
      that comes next, then give the action itself, as the agent would.

      The types of action are:
      %s

      Answer in this form:
      Action: <type>
      and behind it the action: what the agent says, and the tools it calls, if any.

      If the agent was given instructions of its own, they follow here."""
          .formatted(
              Arrays.stream(ActionType.values())
                  .map(type -> "- " + type.label() + ": " + meaning(type))
                  .collect(Collectors.joining("\n")));

  /** The end of every prompt. */
  static final String QUESTION =
      "Which action does the agent take next? Answer with its type and the action itself.";

  /** Stands behind the task where not all that happened follows. */
  static final String LEFT_OUT = "[What the agent did first is left out here; the latest follows.]";

  /** Stands above a system message that does not come first, which no template takes as such. */
  static final String SYSTEM_MARK = "[system message]\n";

  /** Sets two texts off that stand in one message. */
  static final String BLANK_LINE = "\n\n";

  private Wording() {}

  private static String meaning(ActionType type) {
    return switch (type) {
      case TOOL_CALL -> "calls a tool in a way that none of the other types describes";
      case RETRIEVAL -> "looks for something without knowing where it is";
      case FILE_READ -> "shows what a known file holds";
      case FILE_WRITE -> "creates, changes or deletes what files hold";
      case REPAIR -> "changes something once more because a check, a run or a call failed";
      case VERIFIER -> "runs something to see whether it is right";
      case ASK_CLARIFICATION -> "asks the user for something it needs, and waits";
      case FINAL_ANSWER -> "ends the run with a result";
      case BLOCKED -> "declines the task or gives it up";
    };
  }

  /** {@return the first line of an answer} */
  static String label(ActionType type) {
    return ActionLabel.line(type.label());
  }

  /** {@return a message with one more paragraph at its end} */
  static Message withParagraph(Message message, String paragraph) {
    return message.withContent(message.content() + BLANK_LINE + paragraph);
  }
}
