package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import java.util.List;

/**
 * Tells answers from remarks: within a run of calls a text that does not say that it ends the run
 * may as well be one on the way.
 */
public final class RunBefore {

  private static final Finding REMARK =
      Finding.of(
          ActionType.FINAL_ANSWER,
          SideEffect.READ_ONLY,
          Evidence.REMARK,
          "text: answer, in a run of calls");

  private RunBefore() {}

  /** {@return what the step is, given what it is by itself} */
  public static Finding judge(Step step, Finding own) {
    return own.evidence() == Evidence.ANSWER && callsBefore(step) ? REMARK : own;
  }

  private static boolean callsBefore(Step step) {
    List<Message> messages = step.trace().messages();
    for (int at = step.messageIndex() - 1; at >= 0; at--) {
      if (!messages.get(at).toolCalls().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
