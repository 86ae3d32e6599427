package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;

/**
 * Finds runs on one instance that had the same messages before them and then did something else:
 * one failed, the other did not.
 */
final class Siblings {

  private final StepTable table;
  private final GoodRuns goodRuns;
  private final StepPairs pairs = new StepPairs();

  private Siblings(StepTable table, GoodRuns goodRuns) {
    this.table = table;
    this.goodRuns = goodRuns;
  }

  /**
   * {@return the pairs of a step to choose and one to reject; each stands in one at most}
   *
   * @param chosen steps that may be chosen, no two of them the same
   * @param failed steps of runs that failed
   */
  static StepPairs among(int[] chosen, int[] failed, StepTable table, GoodRuns goodRuns) {
    Siblings siblings = new Siblings(table, goodRuns);
    siblings.find(chosen, failed);
    return siblings.pairs;
  }

  private void find(int[] chosen, int[] failed) {
    SameSteps failedByPlace = new SameSteps(failed.length, this::place);
    for (int step : failed) {
      failedByPlace.add(step);
    }
    SameSteps chosenByPlace = new SameSteps(chosen.length, this::place);
    int[] firsts = new int[chosen.length];
    int places = 0;
    for (int step : chosen) {
      if (chosenByPlace.add(step)) {
        firsts[places++] = step;
      }
    }
    for (int i = 0; i < places; i++) {
      int[] wrong = failedByPlace.of(place(firsts[i]));
      if (wrong.length > 0) {
        pairUp(chosenByPlace.of(place(firsts[i])), wrong);
      }
    }
  }

  /** The same instance after the same messages, with the same tools to call. */
  private long place(int step) {
    int trace = table.trace(step);
    long instance = TextHash.chain(table.group(trace), table.offeredTools(trace));
    return TextHash.chain(table.promptKey(step), instance);
  }

  private void pairUp(int[] chosen, int[] failed) {
    int[] next = new int[StepFlags.FORM + 1];
    for (int step : chosen) {
      int form = table.form(step);
      boolean isPaired = false;
      while (!isPaired && next[form] < failed.length) {
        int other = failed[next[form]++];
        isPaired =
            table.form(other) == form
                && !goodRuns.didAll(other, step)
                && !table.isAllDoneSoon(other, step);
        if (isPaired) {
          pairs.add(step, other);
        }
      }
    }
  }
}
