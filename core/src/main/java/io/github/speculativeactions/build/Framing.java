package io.github.speculativeactions.build;

import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.framing.RecommendedFraming;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;

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

  /** {@return the recommended framing, its prompts at most 8,192 estimated tokens long} */
  static Framing recommended() {
    return recommended(PromptWindow.defaults());
  }

  /**
   * {@return the recommended framing, its prompts within a window}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if the window
   *     has no room for what happened beside the instruction and the question
   */
  static Framing recommended(PromptWindow window) {
    return RecommendedFraming.within(window);
  }

  /**
   * {@return what reports call it, the same in each run; {@code custom} unless it says otherwise}
   */
  default String name() {
    return "custom";
  }

  /**
   * {@return how long prompts may be, and by which measure: a build tells by it how long its rows
   * are; estimated tokens without a limit, unless it says otherwise}
   */
  default PromptWindow window() {
    return PromptWindow.none();
  }

  /**
   * {@return what makes the prompts of one trace}
   *
   * <p>It is asked step by step, in their order, and may remember what it made of a message, so
   * that the prompts of a trace share their messages.
   */
  Prompts prompts();

  /**
   * {@return the answer to the question: an action, labelled with its type}
   *
   * @param action the assistant message of a step
   */
  Message labelledAction(Message action, ActionType type);

  /**
   * {@return the right answer as eval rows hold it}
   *
   * @param action the assistant message of a step
   */
  Message evalAction(Message action, ActionType type);

  /**
   * {@return an answer that claims a type and does nothing: a negative made without a real step}
   */
  Message cannedAction(ActionType type);
}
