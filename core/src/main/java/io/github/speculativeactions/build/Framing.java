package io.github.speculativeactions.build;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.List;

/**
 * Puts a step into words for a model: what it reads, and what it should answer.
 *
 * <p>Safe for use by several threads. The messages of the trace are passed on as they are wherever
 * possible, the same objects each time.
 *
 * <p>In a build, {@link Step#trace()} ends with the step: its messages are the history and the
 * action, and nothing that came later, so that no prompt can give away what the agent did not know.
 * An implementation may rely on the history, the action, the number of the step, and on the trace's
 * ids, tools, outcome and reward; the outcome and the reward were known only afterwards, so they
 * belong in no prompt. The lists it returns are not changed later; records copy them.
 */
public interface Framing {

  /** {@return the framing of the reference} */
  static Framing reference() {
    return ReferenceFraming.INSTANCE;
  }

  /** {@return what happened before the step: what a verifier judges an action by} */
  List<Message> context(Step step);

  /**
   * {@return an action as rows show it, without any label}
   *
   * @param action the assistant message of a step
   */
  Message action(Message action);

  /** {@return the context with the question which action comes next: what a proposer reads} */
  List<Message> question(Step step);

  /**
   * {@return the answer to the question: an action, labelled with its type}
   *
   * @param action the assistant message of a step
   */
  Message labelledAction(Message action, ActionType type);

  /**
   * {@return an answer that claims a type and does nothing: a negative made without a real step}
   */
  Message cannedAction(ActionType type);
}
