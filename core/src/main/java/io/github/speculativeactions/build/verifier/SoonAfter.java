package io.github.speculativeactions.build.verifier;

import java.util.List;

/** Looks at what a run does in the steps after one. */
final class SoonAfter {

  private SoonAfter() {}

  /**
   * {@return whether a run does something after a step, alone or among other calls, as far as one
   * looks ahead}
   *
   * @param key of the action
   */
  static boolean isDone(long key, int step, List<ParsedAction> actions) {
    int last = Math.min(actions.size() - 1, step + PairPlan.STEPS_AHEAD);
    for (int later = step + 1; later <= last; later++) {
      if (actions.get(later).does(key)) {
        return true;
      }
    }
    return false;
  }
}
