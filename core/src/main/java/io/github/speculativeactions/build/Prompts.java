package io.github.speculativeactions.build;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.List;

/**
 * Makes what a model reads before each step of one trace.
 *
 * <p>Not safe for use by several threads. The lists it returns are not changed later; a message
 * that stands in the prompts of several steps is the same object in each.
 */
public interface Prompts {

  /** {@return what happened before the step: what a verifier judges an action by} */
  List<Message> context(Step step);

  /** {@return the context with the question which action comes next: what a proposer reads} */
  List<Message> question(Step step);
}
