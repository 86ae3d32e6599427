package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.Outcome;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the runs that did not fail did after which messages: there it is never wrong, be it all or a
 * part of it.
 *
 * <p>All of them count, whatever their part, and those that are left out too. 16 to 24 bytes for
 * each of their steps, and eight for each of several calls made at once, of which folders do not
 * count.
 */
final class GoodRuns {

  private final StepTable table;
  private final SameSteps steps;

  /** What stands for each of several calls made at once and the messages before, in order. */
  private final long[] calls;

  GoodRuns(StepTable table) {
    this.table = table;
    int room = (int) stepsOf(table).count();
    this.steps = new SameSteps(room, step -> key(step, table.actionKey(step)));
    stepsOf(table).forEach(steps::add);
    this.calls =
        stepsOf(table)
            .mapToObj(step -> table.calls(step).mapToLong(call -> key(step, call.key())))
            .flatMapToLong(keys -> keys)
            .sorted()
            .toArray();
  }

  private static IntStream stepsOf(StepTable table) {
    return IntStream.range(0, table.traces())
        .filter(trace -> table.outcome(trace) != Outcome.UNRESOLVED)
        .flatMap(trace -> IntStream.range(table.firstStep(trace), table.endOf(trace)));
  }

  private long key(int step, long action) {
    return TextHash.chain(table.promptKey(step), action);
  }

  /**
   * {@return whether they did all that an action does after the messages that stand before a step}
   *
   * @param action the number of a step that does it
   */
  boolean didAll(int action, int step) {
    return table.doesAll(action, meaning -> did(meaning, step));
  }

  /** {@return whether one of them did something after the messages that stand before a step} */
  boolean did(Meaning action, int step) {
    long wanted = key(step, action.key());
    return steps.has(wanted, other -> table.action(other).mayBe(action))
        || Arrays.binarySearch(calls, wanted) >= 0;
  }

  /** {@return whether one of them did the same as a step after the same messages, and it worked} */
  boolean didWithoutFailure(int step) {
    Meaning action = table.action(step);
    return steps.has(
        key(step, action.key()),
        other -> table.action(other).equals(action) && !table.isMistake(other));
  }
}
