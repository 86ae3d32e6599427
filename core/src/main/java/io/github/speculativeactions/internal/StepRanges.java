package io.github.speculativeactions.internal;

import java.util.Arrays;

/**
 * Says which steps are whose, where the steps of all traces are numbered through, in the order of
 * the traces: four bytes a trace, of which many may have no steps. Not safe for use by several
 * threads while traces are added.
 */
public final class StepRanges {

  private static final int FIRST_TRACES = 128;

  /** For each trace, the number behind that of its last step. */
  private int[] ends = new int[FIRST_TRACES];

  private int traces;

  /** Creates ranges without traces. */
  public StepRanges() {}

  /** Adds the next trace, which has so many steps. */
  public void add(int steps) {
    if (traces == ends.length) {
      ends = Arrays.copyOf(ends, Math.multiplyExact(2, traces));
    }
    ends[traces] = Math.addExact(steps(), steps);
    traces++;
  }

  /** {@return how many traces there are} */
  public int traces() {
    return traces;
  }

  /** {@return how many steps all traces have} */
  public int steps() {
    return traces == 0 ? 0 : ends[traces - 1];
  }

  /** {@return the number of the first step of a trace} */
  public int first(int trace) {
    return trace == 0 ? 0 : ends[trace - 1];
  }

  /** {@return the number behind that of the last step of a trace} */
  public int end(int trace) {
    return ends[trace];
  }

  /** {@return the trace of a step, which must be one} */
  public int traceOf(int step) {
    int low = 0;
    int high = traces - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (step < ends[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
