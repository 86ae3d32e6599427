package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.Objects;

/**
 * What a classifier says of a step.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param actionType the type
 * @param confidence how sure the classifier is, from 0 (a guess) to 1 (certain)
 * @param rule the rule that decided, in words that a reader of the rows can look up
 * @param sideEffect what the action leaves behind
 */
public record Classification(
    ActionType actionType, double confidence, String rule, SideEffect sideEffect) {

  public Classification {
    Objects.requireNonNull(actionType, "actionType");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(sideEffect, "sideEffect");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
    }
  }

  /** {@return what a classifier says that does not tell side effects} */
  public static Classification of(ActionType actionType, double confidence, String rule) {
    return new Classification(actionType, confidence, rule, SideEffect.UNKNOWN);
  }
}
