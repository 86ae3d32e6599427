package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import java.util.Arrays;
import java.util.List;

/**
 * What must be known of every step to decide which rows to write: one byte a step, and twenty-one a
 * trace.
 *
 * <p>Steps are numbered through all traces, in the order of the input.
 */
final class StepIndex {

  private static final ActionType[] TYPES = ActionType.values();

  private byte[] types = new byte[1024];
  private int steps;
  private int[] firstSteps = new int[128];
  private long[] offsets = new long[128];
  private int[] lengths = new int[128];
  private boolean[] unresolved = new boolean[128];
  private int traces;

  /** Adds a trace and its steps. */
  void add(long offset, int length, boolean isUnresolved, List<Classification> classifications) {
    if (traces == offsets.length) {
      int capacity = Math.multiplyExact(2, traces);
      firstSteps = Arrays.copyOf(firstSteps, capacity);
      offsets = Arrays.copyOf(offsets, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
      unresolved = Arrays.copyOf(unresolved, capacity);
    }
    firstSteps[traces] = steps;
    offsets[traces] = offset;
    lengths[traces] = length;
    unresolved[traces] = isUnresolved;
    traces++;
    for (Classification classification : classifications) {
      if (steps == types.length) {
        types = Arrays.copyOf(types, Math.multiplyExact(2, steps));
      }
      types[steps++] = (byte) classification.actionType().number();
    }
  }

  int steps() {
    return steps;
  }

  ActionType type(int step) {
    return TYPES[types[step]];
  }

  boolean isUnresolved(int step) {
    return unresolved[traceOf(step)];
  }

  /** {@return how many bytes the step's trace takes in the spool} */
  long bytes(int step) {
    return lengths[traceOf(step)];
  }

  /** {@return the step, read from the spool} */
  LabelledStep read(int step, TraceSpool spool) {
    int trace = traceOf(step);
    byte[] bytes = spool.read(offsets[trace], lengths[trace]);
    return TraceCodec.decodeStep(bytes, step - firstSteps[trace]);
  }

  /** The last trace that begins at or before the step; those without steps never are the last. */
  private int traceOf(int step) {
    int low = 0;
    int high = traces - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstSteps[middle] <= step) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
