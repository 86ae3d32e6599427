package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.internal.StepRanges;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What must be known of every step to decide which rows to write, and where it lies in the spool:
 * nine bytes a step, and twenty-seven a trace.
 *
 * <p>Traces and steps are numbered from 0 in the order of the input, steps through all traces.
 */
final class StepIndex {

  private static final ActionType[] TYPES = ActionType.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Part[] PARTS = Part.values();
  private static final int FIRST_STEPS = 1024;
  private static final int FIRST_TRACES = 128;

  private byte[] types = new byte[FIRST_STEPS];
  private int[] actionOffsets = new int[FIRST_STEPS];
  private int[] actionLengths = new int[FIRST_STEPS];
  private final StepRanges ranges = new StepRanges();
  private long[] offsets = new long[FIRST_TRACES];
  private int[] lengths = new int[FIRST_TRACES];
  private boolean[] recordedAsUnresolved = new boolean[FIRST_TRACES];
  private byte[] outcomes = new byte[FIRST_TRACES];
  private byte[] parts = new byte[FIRST_TRACES];
  private long[] groups = new long[FIRST_TRACES];

  /** Adds a trace and its steps. */
  @SuppressWarnings("EnumOrdinal") // the number does not outlive the process
  void add(long offset, EncodedTrace trace, TraceFacts facts) {
    int traces = traces();
    if (traces == offsets.length) {
      growTraces();
    }
    offsets[traces] = offset;
    lengths[traces] = trace.length;
    recordedAsUnresolved[traces] = facts.isRecordedAsUnresolved();
    outcomes[traces] = (byte) facts.outcome().ordinal();
    parts[traces] = (byte) facts.part().ordinal();
    groups[traces] = facts.group();
    int step = steps();
    for (int i = 0; i < trace.classifications.size(); i++) {
      Classification classification = trace.classifications.get(i);
      if (step == types.length) {
        growSteps();
      }
      types[step] = (byte) classification.actionType().number();
      actionOffsets[step] = trace.actionOffsets[i];
      actionLengths[step] = trace.actionLengths[i];
      step++;
    }
    ranges.add(trace.classifications.size());
  }

  private void growTraces() {
    int capacity = Math.multiplyExact(2, offsets.length);
    offsets = Arrays.copyOf(offsets, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
    recordedAsUnresolved = Arrays.copyOf(recordedAsUnresolved, capacity);
    outcomes = Arrays.copyOf(outcomes, capacity);
    parts = Arrays.copyOf(parts, capacity);
    groups = Arrays.copyOf(groups, capacity);
  }

  private void growSteps() {
    int capacity = Math.multiplyExact(2, types.length);
    types = Arrays.copyOf(types, capacity);
    actionOffsets = Arrays.copyOf(actionOffsets, capacity);
    actionLengths = Arrays.copyOf(actionLengths, capacity);
  }

  int steps() {
    return ranges.steps();
  }

  int traces() {
    return ranges.traces();
  }

  /** {@return how many steps a trace has} */
  int stepsOf(int trace) {
    return ranges.end(trace) - ranges.first(trace);
  }

  /** {@return the number, through all traces, of a trace's first step} */
  int firstStep(int trace) {
    return ranges.first(trace);
  }

  ActionType type(int step) {
    return TYPES[types[step]];
  }

  /** {@return the types of some steps, as a view} */
  List<ActionType> types(int[] chosen) {
    return new AbstractList<>() {
      @Override
      public ActionType get(int i) {
        return type(chosen[i]);
      }

      @Override
      public int size() {
        return chosen.length;
      }
    };
  }

  /** {@return the numbers of the types of a trace's steps} */
  byte[] typesOf(int trace) {
    return Arrays.copyOfRange(types, ranges.first(trace), ranges.end(trace));
  }

  TraceFacts facts(int trace) {
    return new TraceFacts(
        recordedAsUnresolved[trace], OUTCOMES[outcomes[trace]], PARTS[parts[trace]], groups[trace]);
  }

  /** {@return the steps of the traces for which something holds, in order} */
  int[] stepsOfTraces(IntPredicate isWanted) {
    return IntStream.range(0, traces())
        .filter(isWanted)
        .flatMap(trace -> IntStream.range(ranges.first(trace), ranges.end(trace)))
        .toArray();
  }

  /** {@return how many bytes a trace takes in the spool} */
  long bytes(int trace) {
    return lengths[trace];
  }

  /** {@return the step, read from the spool} */
  LabelledStep read(int step, TraceSpool spool) {
    int trace = traceOf(step);
    byte[] bytes = spool.read(offsets[trace], lengths[trace]);
    return TraceCodec.decodeStep(bytes, step - ranges.first(trace));
  }

  /**
   * {@return the steps of a trace from a number to before another, read from the spool; they share
   * their messages}
   */
  List<LabelledStep> readSteps(int trace, int from, int to, TraceSpool spool) {
    return TraceCodec.decodeSteps(spool.read(offsets[trace], lengths[trace]), from, to);
  }

  /**
   * {@return the assistant message of a step, read from the spool without the rest of its trace}
   */
  Message readAction(int step, TraceSpool spool) {
    long offset = offsets[traceOf(step)] + actionOffsets[step];
    return TraceCodec.decodeMessage(spool.read(offset, actionLengths[step]));
  }

  int traceOf(int step) {
    return ranges.traceOf(step);
  }
}
