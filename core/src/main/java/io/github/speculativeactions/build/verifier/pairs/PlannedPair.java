package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.model.ActionType;
import java.util.Objects;

/**
 * A verifier pair that is yet to be made, by the numbers of steps in a {@link StepTable}.
 *
 * @param kind how the rejected side is come by
 * @param step the step whose prompt both sides answer; it gives the chosen side, save for {@link
 *     NegativeKind#CORRECTED}, where it is the mistake and gives the rejected side
 * @param otherStep the step that the other side is made of: its action (sibling, other state), its
 *     calls (corrected) or one of its arguments (perturbed); -1 for a canned line
 * @param actionType the type of the chosen side
 * @param rejectedType the type of the rejected side
 */
record PlannedPair(
    NegativeKind kind, int step, int otherStep, ActionType actionType, ActionType rejectedType) {

  /** Stands for no other step. */
  static final int NO_STEP = -1;

  PlannedPair {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(actionType, "actionType");
    Objects.requireNonNull(rejectedType, "rejectedType");
  }

  /** {@return whether a message of another step is needed to make the pair} */
  boolean hasOtherStep() {
    return otherStep != NO_STEP;
  }
}
