package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;

/** Calls that end a run, with an answer or by giving up. */
final class FinishRule implements ToolRule {

  private static final Finding ANSWERS =
      Finding.of(
          ActionType.FINAL_ANSWER, SideEffect.READ_ONLY, Evidence.FINISH, "tool: finish, answer");
  private static final Finding GIVES_UP =
      Finding.of(
          ActionType.BLOCKED, SideEffect.READ_ONLY, Evidence.FINISH, "tool: finish, give up");

  @Override
  public Finding judge(CallArguments arguments) {
    String returned = arguments.text("return_type");
    if (returned != null && returned.startsWith("give_up")) {
      return GIVES_UP;
    }
    // OpenHands says with which success it ends.
    return "false".equals(arguments.text("task_completed")) ? GIVES_UP : ANSWERS;
  }
}
