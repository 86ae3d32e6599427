package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.Outcome;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the runs that did not fail did after which messages: there it is never wrong.
 *
 * <p>All of them count, whatever their part, and those that are left out too. 16 to 24 bytes for
 * each of their steps.
 */
final class GoodRuns {

  private final StepTable table;
  private final SameSteps steps;

  GoodRuns(StepTable table) {
    this.table = table;
    int room = (int) stepsOf(table).count();
    this.steps = new SameSteps(room, step -> key(table.promptKey(step), table.actionKey(step)));
    stepsOf(table).forEach(steps::add);
  }

  private static IntStream stepsOf(StepTable table) {
    return IntStream.range(0, table.traces())
        .filter(trace -> table.outcome(trace) != Outcome.UNRESOLVED)
        .flatMap(trace -> IntStream.range(table.firstStep(trace), table.endOf(trace)));
  }

  private static long key(long promptKey, long actionKey) {
    return TextHash.chain(promptKey, actionKey);
  }

  /** {@return whether one of them did something after the messages that stand before a step} */
  boolean did(long actionKey, int step) {
    return steps.has(key(table.promptKey(step), actionKey));
  }

  /** {@return whether one of them did the same as a step after the same messages, and it worked} */
  boolean didWithoutFailure(int step) {
    int[] same = steps.of(key(table.promptKey(step), table.actionKey(step)));
    return !Arrays.stream(same).allMatch(table::isMistake);
  }
}
