package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;

/** The classifiers that come with this library. */
public final class ActionClassifiers {

  private ActionClassifiers() {}

  /** {@return temporary} */
  public static ActionClassifier reference() {
    return step -> new Classification(ActionType.TOOL_CALL, 1.0, "none");
  }
}
