package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.StepRanges;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The traits of all steps of a build: 46 bytes a step, 30 a trace, and some more for each call of
 * steps that make several and for each mistake that is mended.
 *
 * <p>Traces and steps are numbered from 0 in the order in which they are added, steps through all
 * traces. Not safe for use by several threads while traces are added.
 */
public final class StepTable {

  private static final ActionType[] TYPES = ActionType.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Part[] PARTS = Part.values();
  private static final int FIRST_STEPS = 1024;
  private static final int FIRST_TRACES = 128;

  private byte[] types = new byte[FIRST_STEPS];
  private byte[] flags = new byte[FIRST_STEPS];
  private int[] lengths = new int[FIRST_STEPS];
  private int[] swaps = new int[FIRST_STEPS];
  private long[] swappedKeys = new long[FIRST_STEPS];
  private long[] promptKeys = new long[FIRST_STEPS];
  private long[] actionKeys = new long[FIRST_STEPS];
  private long[] folders = new long[FIRST_STEPS];
  private final CallMeanings calls = new CallMeanings();
  private final List<Correction> corrections = new ArrayList<>();
  private final StepRanges ranges = new StepRanges();
  private long[] groups = new long[FIRST_TRACES];
  private long[] offeredTools = new long[FIRST_TRACES];
  private long[] tasks = new long[FIRST_TRACES];
  private byte[] outcomes = new byte[FIRST_TRACES];
  private byte[] parts = new byte[FIRST_TRACES];

  /** Creates a table without traces. */
  public StepTable() {}

  /** Adds a trace and its steps, of which it may have none, to a part. */
  @SuppressWarnings("EnumOrdinal") // the numbers do not outlive the process
  public void add(StepTraits trace, Part part) {
    int traces = traces();
    int steps = steps();
    growTo(traces + 1, steps + trace.steps());
    ranges.add(trace.steps());
    groups[traces] = trace.group;
    offeredTools[traces] = trace.offeredTools;
    tasks[traces] = trace.task;
    outcomes[traces] = (byte) trace.outcome.ordinal();
    parts[traces] = (byte) part.ordinal();
    int added = trace.steps();
    System.arraycopy(trace.types, 0, types, steps, added);
    System.arraycopy(trace.flags, 0, flags, steps, added);
    System.arraycopy(trace.lengths, 0, lengths, steps, added);
    System.arraycopy(trace.swappedKeys, 0, swappedKeys, steps, added);
    System.arraycopy(trace.promptKeys, 0, promptKeys, steps, added);
    System.arraycopy(trace.actionKeys, 0, actionKeys, steps, added);
    System.arraycopy(trace.folders, 0, folders, steps, added);
    calls.addAll(trace.calls);
    for (int i = 0; i < added; i++) {
      swaps[steps + i] = trace.swaps[i] < 0 ? -1 : steps + trace.swaps[i];
    }
    for (Correction correction : trace.corrections) {
      corrections.add(correction.from(steps));
    }
  }

  private void growTo(int neededTraces, int neededSteps) {
    if (neededTraces > groups.length) {
      int capacity = Math.multiplyExact(2, groups.length);
      groups = Arrays.copyOf(groups, capacity);
      offeredTools = Arrays.copyOf(offeredTools, capacity);
      tasks = Arrays.copyOf(tasks, capacity);
      outcomes = Arrays.copyOf(outcomes, capacity);
      parts = Arrays.copyOf(parts, capacity);
    }
    if (neededSteps > types.length) {
      int capacity = Math.max(neededSteps, Math.multiplyExact(2, types.length));
      types = Arrays.copyOf(types, capacity);
      flags = Arrays.copyOf(flags, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
      swaps = Arrays.copyOf(swaps, capacity);
      swappedKeys = Arrays.copyOf(swappedKeys, capacity);
      promptKeys = Arrays.copyOf(promptKeys, capacity);
      actionKeys = Arrays.copyOf(actionKeys, capacity);
      folders = Arrays.copyOf(folders, capacity);
    }
  }

  /**
   * {@return the numbers of the steps whose prompt stands in a part, too, that is held out from
   * theirs: in the eval, or in the test split for one to train on}
   *
   * @param leftOutTraces traces whose steps do not count
   */
  public BitSet heldOutSteps(LeftOutTraces leftOutTraces) {
    return HeldOutPrompts.in(this, leftOutTraces);
  }

  /** {@return how many steps all traces have} */
  int steps() {
    return ranges.steps();
  }

  /** {@return how many traces there are} */
  public int traces() {
    return ranges.traces();
  }

  /** {@return the number of the first step of a trace} */
  public int firstStep(int trace) {
    return ranges.first(trace);
  }

  /** {@return the number behind that of the last step of a trace} */
  public int endOf(int trace) {
    return ranges.end(trace);
  }

  /** {@return the number that stands for all messages before a step: the same for the same ones} */
  long promptKey(int step) {
    return promptKeys[step];
  }

  /** {@return what a step does} */
  Meaning action(int step) {
    return new Meaning(actionKeys[step], folders[step]);
  }

  /** {@return the key of what a step does} */
  long actionKey(int step) {
    return actionKeys[step];
  }

  /** {@return the type of a step} */
  ActionType type(int step) {
    return TYPES[types[step]];
  }

  /** {@return the numbers of the types of all steps, apart from this table} */
  byte[] types() {
    return Arrays.copyOf(types, steps());
  }

  Outcome outcome(int trace) {
    return OUTCOMES[outcomes[trace]];
  }

  Part part(int trace) {
    return PARTS[parts[trace]];
  }

  long group(int trace) {
    return groups[trace] >>> 1;
  }

  long offeredTools(int trace) {
    return offeredTools[trace];
  }

  /** {@return the {@link TaskKey} of a trace} */
  long task(int trace) {
    return tasks[trace];
  }

  int length(int step) {
    return lengths[step];
  }

  int form(int step) {
    return flags[step] & StepFlags.FORM;
  }

  boolean makesCalls(int step) {
    return (flags[step] & StepFlags.CALLS) != 0;
  }

  boolean isMistake(int step) {
    return (flags[step] & StepFlags.MISTAKE) != 0;
  }

  /** {@return the steps of the traces of a part, in order, save for some traces} */
  IntStream steps(Part part, LeftOutTraces leftOutTraces) {
    return IntStream.range(0, traces())
        .filter(trace -> part(trace) == part && !leftOutTraces.has(trace))
        .flatMap(trace -> IntStream.range(firstStep(trace), endOf(trace)));
  }

  /** {@return the step of the same trace to swap an argument with, or -1} */
  int swapsWith(int step) {
    return swaps[step];
  }

  /** {@return the key of the call of a step with the argument of the one to swap with} */
  long swappedKey(int step) {
    return swappedKeys[step];
  }

  /** {@return the mistakes that are mended later, in order} */
  List<Correction> corrections() {
    return Collections.unmodifiableList(corrections);
  }

  /** {@return the half of the groups that the group of a step belongs to} */
  int half(int step) {
    return (int) groups[trace(step)] & 1;
  }

  /** {@return the trace of a step} */
  int trace(int step) {
    return ranges.traceOf(step);
  }

  /** {@return what each call of a step does; nothing if it makes just one call} */
  Stream<Meaning> calls(int step) {
    return calls.of(step);
  }

  /** {@return whether all that a step does meets a condition: the action, or each of its calls} */
  boolean doesAll(int step, Predicate<Meaning> isMet) {
    return isMet.test(action(step)) || (calls.has(step) && calls.of(step).allMatch(isMet));
  }

  /**
   * {@return whether a trace does all that an action does in the steps from one on, be it in parts,
   * as far as one looks ahead}
   *
   * @param action the number of a step that does it
   */
  boolean isAllDoneSoon(int action, int step) {
    return doesAll(action, meaning -> isDoneSoon(meaning, step));
  }

  private boolean isDoneSoon(Meaning action, int step) {
    int end = Math.min(endOf(trace(step)), step + PairPlan.STEPS_AHEAD + 1);
    for (int later = step; later < end; later++) {
      if (mayDo(later, action)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a step may do something, be it among other calls} */
  private boolean mayDo(int step, Meaning action) {
    return (actionKeys[step] == action.key() && Folders.agree(folders[step], action.folders()))
        || (calls.has(step) && calls.of(step).anyMatch(action::mayBe));
  }
}
