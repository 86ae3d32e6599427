package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.internal.Excerpt;
import io.github.speculativeactions.sink.WellFormedText;
import java.util.Arrays;
import java.util.List;

/**
 * Warns of traces that have the id of another run of their source, since rows name a run by it. All
 * keep their rows, as nothing in a build goes by the id alone.
 *
 * <p>One run in several dialects has one id on purpose. It is known by its first steps: its makers
 * may have changed how it ends.
 */
final class RepeatedIds {

  private static final int NONE = -1;

  private RepeatedIds() {}

  /** Warns of those that are known by their fingerprints; the inputs are those of the traces. */
  static void warn(List<InputTally> inputs, ReadTraces read, TraceSpool spool) {
    int[] repeated = in(read.fingerprints());
    int first = 0;
    for (InputTally input : inputs) {
      int from = first;
      int end = first + (int) input.traces();
      int[] ofInput = Arrays.stream(repeated).filter(t -> from <= t && t < end).toArray();
      if (ofInput.length > 0) {
        int step = read.index().firstStep(ofInput[0]);
        input.warn(inWords(ofInput.length, read.index().read(step, spool).step().trace().id()));
      }
      first = end;
    }
  }

  private static String inWords(int traces, String id) {
    return "%s the id of another run, such as '%s': by trace_id, rows of these runs are not told apart"
        .formatted(
            traces == 1 ? "1 trace has" : traces + " traces have",
            WellFormedText.of(Excerpt.of(id)));
  }

  /** {@return the traces, in order, that are not the run that had their id first} */
  private static int[] in(FingerprintIndex traces) {
    long[] ids = traces.sortedIds();
    // For each id, by a place that it has among the sorted ones, the trace that had it first.
    int[] firsts = new int[ids.length];
    Arrays.fill(firsts, NONE);
    int[] found = new int[ids.length];
    int count = 0;
    for (int trace = 0; trace < traces.size(); trace++) {
      int id = Arrays.binarySearch(ids, traces.id(trace));
      if (firsts[id] == NONE) {
        firsts[id] = trace;
      } else if (!beginAlike(traces.stepHashes(firsts[id]), traces.stepHashes(trace))) {
        found[count++] = trace;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Each hash covers the steps before it. */
  private static boolean beginAlike(long[] one, long[] other) {
    int middle = (Math.min(one.length, other.length) - 1) / 2;
    return one[middle] == other[middle];
  }
}
