package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import java.util.Objects;

/**
 * The wrong side of a verifier pair.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param action the wrong action as an assistant message, labelled with its type
 * @param actionType its type
 * @param kind how it was come by
 * @param margin by how much the right action should be preferred, a finite number above 0
 */
public record Negative(Message action, ActionType actionType, NegativeKind kind, double margin) {

  /** The margin of pairs whose makers say nothing of it. */
  public static final double DEFAULT_MARGIN = 1;

  public Negative {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(actionType, "actionType");
    Objects.requireNonNull(kind, "kind");
  }

  /** {@return the action of a real step as a negative for another one} */
  public static Negative of(Message action, ActionType actionType, Framing framing) {
    return new Negative(
        framing.labelledAction(action, actionType),
        actionType,
        NegativeKind.OTHER_STATE,
        DEFAULT_MARGIN);
  }

  /** {@return a canned line that claims a type} */
  public static Negative labelOnly(ActionType actionType, Framing framing) {
    return new Negative(
        framing.cannedAction(actionType), actionType, NegativeKind.LABEL_ONLY, DEFAULT_MARGIN);
  }
}
