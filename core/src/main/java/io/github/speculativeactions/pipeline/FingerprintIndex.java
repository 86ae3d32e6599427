package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.verifier.pairs.StepTable;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fingerprints of all traces, in the order of the {@link StepIndex}. */
final class FingerprintIndex {

  private static final int FIRST_TRACES = 128;

  private long[] ids = new long[FIRST_TRACES];
  private final List<long[]> stepHashes = new ArrayList<>();
  private final TraceDuplicates duplicates = new TraceDuplicates();
  private final StepTable table = new StepTable();

  void add(TraceFingerprints trace, Part part) {
    int number = size();
    if (number == ids.length) {
      ids = Arrays.copyOf(ids, Math.multiplyExact(2, number));
    }
    ids[number] = trace.id;
    stepHashes.add(trace.stepHashes);
    duplicates.add(trace.instance, trace.stepHashes);
    table.add(trace.traits, part);
  }

  /** {@return how many traces there are} */
  int size() {
    return stepHashes.size();
  }

  /** {@return what stands for the id of a trace among all sources} */
  long id(int trace) {
    return ids[trace];
  }

  /** {@return what stands for the ids of all traces, from least to greatest} */
  long[] sortedIds() {
    long[] sorted = Arrays.copyOf(ids, size());
    Arrays.sort(sorted);
    return sorted;
  }

  /** {@return the hashes of a trace's steps} */
  long[] stepHashes(int trace) {
    return stepHashes.get(trace);
  }

  /** {@return for each trace the one that holds all its steps, itself if it is to be kept} */
  int[] holders(TraceDuplicates.StandIn standIn) {
    return duplicates.holders(standIn);
  }

  StepTable table() {
    return table;
  }
}
