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
 */
public interface Framing {

  /** {@return the framing of the reference} */
  static Framing reference() {
    return ReferenceFraming.INSTANCE;
  }

  /** {@return what happened before the step: what a verifier judges an action by} */
  List<Message> context(Step step);

  /** {@return the step's own message, without any label} */
  Message action(Step step);

  /** {@return the context with the question which action comes next: what a proposer reads} */
  List<Message> question(Step step);

  /** {@return the answer to the question: the step's own message, labelled with its type} */
  Message labelledAction(Step step, ActionType type);

  /**
   * {@return an answer that claims a type and does nothing: a negative made without a real step}
   */
  Message cannedAction(ActionType type);
}
