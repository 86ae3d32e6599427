package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import java.util.List;

/**
 * Tells how far a text without a call is to be trusted, by what came before it: within a run of
 * calls one that does not say that it ends the run may as well be a remark on the way, and in a
 * dialogue the user may go on after any.
 */
public final class RunBefore {

  private static final Finding REMARK = answer(Evidence.REMARK, "text: answer, in a run of calls");
  private static final Finding CLOSING =
      answer(Evidence.CLOSING_IN_DIALOGUE, "text: answer, closing, in a dialogue");
  private static final Finding ANSWER =
      answer(Evidence.ANSWER_IN_DIALOGUE, "text: answer, in a dialogue");
  private static final Finding REFUSAL =
      Finding.of(
          ActionType.BLOCKED,
          SideEffect.READ_ONLY,
          Evidence.REFUSAL_IN_DIALOGUE,
          "text: refusal, in a dialogue");
  private static final Finding ASKS_LEAVE =
      Finding.of(
          ActionType.ASK_CLARIFICATION,
          SideEffect.READ_ONLY,
          Evidence.OFFER_IN_DIALOGUE,
          "text: offer, in a dialogue");

  /** How many messages back are looked at; bounds the work in a trace of any length. */
  private static final int MAX_MESSAGES = 500;

  private RunBefore() {}

  private static Finding answer(Evidence evidence, String rule) {
    return Finding.of(ActionType.FINAL_ANSWER, SideEffect.READ_ONLY, evidence, rule);
  }

  /** {@return what the step is, given what it is by itself} */
  public static Finding judge(Step step, Finding own) {
    return switch (own.evidence()) {
      case OFFER -> inDialogue(step) ? ASKS_LEAVE : own;
      case CLOSING -> inDialogue(step) ? CLOSING : own;
      case REFUSAL -> inDialogue(step) ? REFUSAL : own;
      case ANSWER -> inDialogue(step) ? ANSWER : callsBefore(step) ? REMARK : own;
      case FOREIGN_ANSWER -> inDialogue(step) ? ANSWER : own;
      default -> own;
    };
  }

  /** {@return whether the user has replied to a text that made no call, and so may again} */
  private static boolean inDialogue(Step step) {
    List<Message> messages = before(step);
    for (int at = messages.size() - 1; at > 0; at--) {
      Message before = messages.get(at - 1);
      if (messages.get(at).role() == Role.USER
          && before.role() == Role.ASSISTANT
          && before.toolCalls().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a message before the step makes a call, other than in its text} */
  public static boolean callsBefore(Step step) {
    List<Message> messages = before(step);
    for (int at = messages.size() - 1; at >= 0; at--) {
      if (!messages.get(at).toolCalls().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<Message> before(Step step) {
    int end = step.messageIndex();
    return step.trace().messages().subList(Math.max(0, end - MAX_MESSAGES), end);
  }
}
