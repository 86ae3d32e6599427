package io.github.speculativeactions.examples.score;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Step;
import java.util.Set;

/**
 * A step that somebody put into a category. Immutable and safe for use by several threads.
 *
 * @param step the step, with what came before it
 * @param category the category, in its authors' words
 * @param allowed the action types that the category can mean
 */
public record LabelledStep(Step step, String category, Set<ActionType> allowed) {

  /** Copies the set. */
  public LabelledStep {
    allowed = Set.copyOf(allowed);
  }

  /** {@return whether the category means one type alone} */
  boolean isStrict() {
    return allowed.size() == 1;
  }
}
