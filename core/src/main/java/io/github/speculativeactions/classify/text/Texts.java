package io.github.speculativeactions.classify.text;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;

/** Tells what a message is that makes no call. */
public final class Texts {

  private static final Finding NOTHING =
      finding(ActionType.TOOL_CALL, Evidence.NOTHING, "text: none");
  private static final Finding QUESTION =
      finding(ActionType.ASK_CLARIFICATION, Evidence.QUESTION, "text: question");
  private static final Finding REFUSAL =
      finding(ActionType.BLOCKED, Evidence.REFUSAL, "text: refusal");
  private static final Finding PLAN = finding(ActionType.TOOL_CALL, Evidence.PLAN, "text: plan");
  private static final Finding OFFER =
      finding(ActionType.FINAL_ANSWER, Evidence.OFFER, "text: answer, offer");
  private static final Finding CLOSING =
      finding(ActionType.FINAL_ANSWER, Evidence.CLOSING, "text: answer, closing");
  private static final Finding ANSWER =
      finding(ActionType.FINAL_ANSWER, Evidence.ANSWER, "text: answer");
  private static final Finding FOREIGN =
      finding(ActionType.FINAL_ANSWER, Evidence.FOREIGN_ANSWER, "text: answer, few English words");

  private Texts() {}

  private static Finding finding(ActionType type, Evidence evidence, String rule) {
    return Finding.of(type, SideEffect.READ_ONLY, evidence, rule);
  }

  /** {@return what a message with this text and without a call is} */
  public static Finding judge(String content) {
    Prose prose = Prose.of(content);
    if (prose.isEmpty()) {
      return NOTHING;
    }
    if (Refusals.isIn(prose)) {
      return afterRefusal(prose);
    }
    if (Questions.endsOffering(prose)) {
      return OFFER;
    }
    if (Questions.isIn(prose) || Refusals.isConditionalIn(prose)) {
      return QUESTION;
    }
    if (Plans.isIn(prose)) {
      return PLAN;
    }
    if (Closings.isIn(prose)) {
      return CLOSING;
    }
    return English.isIn(prose.text()) ? ANSWER : FOREIGN;
  }

  /** What comes last counts: who asks for something or goes on to work has not given up. */
  private static Finding afterRefusal(Prose prose) {
    if (Questions.endsRequesting(prose)) {
      return QUESTION;
    }
    return Plans.endsPromisingWork(prose) ? PLAN : REFUSAL;
  }
}
