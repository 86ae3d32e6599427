package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;
import java.util.Objects;

/**
 * What a classifier says of a step.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param actionType the type
 * @param confidence how sure the classifier is, from 0 (a guess) to 1 (certain)
 * @param rule the rule that decided, in words that a reader of the rows can look up
 */
public record Classification(ActionType actionType, double confidence, String rule) {

  public Classification {
    Objects.requireNonNull(actionType, "actionType");
    Objects.requireNonNull(rule, "rule");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
    }
  }
}
