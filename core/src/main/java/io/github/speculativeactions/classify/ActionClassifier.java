package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.Step;

/**
 * Tells which action type a step is.
 *
 * <p>An implementation is safe for use by several threads and gives the same answer for the same
 * step, whatever it was asked before: builds are repeatable only with such classifiers.
 */
@FunctionalInterface
public interface ActionClassifier {

  /**
   * {@return the type of the step, how sure the classifier is, and why}
   *
   * @param step the action, with everything before it
   */
  Classification classify(Step step);

  /**
   * {@return what reports call it, the same in each run; {@code custom} unless it says otherwise}
   */
  default String name() {
    return "custom";
  }
}
