package io.github.speculativeactions.build.verifier.pairs;

import java.util.List;

/** Looks at what a run does in the steps after one. */
final class SoonAfter {

  private SoonAfter() {}

  /** {@return whether a run makes a call again as it was after a step, and it does not fail} */
  static boolean isRepeatedWithoutFailure(ParsedCall call, int step, List<ParsedAction> actions) {
    for (ParsedAction later : after(step, actions)) {
      if (!later.isMistake() && later.calls().stream().anyMatch(call::isSameAs)) {
        return true;
      }
    }
    return false;
  }

  private static List<ParsedAction> after(int step, List<ParsedAction> actions) {
    int end = Math.min(actions.size(), step + 1 + PairPlan.STEPS_AHEAD);
    return actions.subList(step + 1, end);
  }
}
