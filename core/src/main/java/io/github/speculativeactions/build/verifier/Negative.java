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
 */
public record Negative(Message action, ActionType actionType, NegativeKind kind) {

  public Negative {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(actionType, "actionType");
    Objects.requireNonNull(kind, "kind");
  }

  /** {@return the action of a real step as a negative for another one} */
  public static Negative of(Message action, ActionType actionType, Framing framing) {
    return new Negative(
        framing.labelledAction(action, actionType), actionType, NegativeKind.OTHER_STATE);
  }

  /** {@return a canned line that claims a type} */
  public static Negative labelOnly(ActionType actionType, Framing framing) {
    return new Negative(framing.cannedAction(actionType), actionType, NegativeKind.LABEL_ONLY);
  }
}
