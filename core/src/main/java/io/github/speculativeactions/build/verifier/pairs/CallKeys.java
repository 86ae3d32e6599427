package io.github.speculativeactions.build.verifier.pairs;

import java.util.Arrays;

/**
 * The keys of the single calls of steps that make several at once: four bytes a step, and eight for
 * each such call.
 */
final class CallKeys {

  private long[] keys = new long[16];

  /** For each step, how many keys it and those before it have. */
  private int[] ends = new int[16];

  private int steps;

  /** Adds the next step. */
  void add(ParsedAction action) {
    int end = size();
    if (action.onlyCall() == null) {
      keys = withRoom(keys, end + action.calls().size());
      for (ParsedCall call : action.calls()) {
        keys[end++] = call.key();
      }
    }
    addEnd(end);
  }

  /** Adds the steps of others behind those that are there. */
  void addAll(CallKeys others) {
    int before = size();
    keys = withRoom(keys, before + others.size());
    System.arraycopy(others.keys, 0, keys, before, others.size());
    for (int step = 0; step < others.steps; step++) {
      addEnd(before + others.ends[step]);
    }
  }

  /** {@return whether one of several calls of a step has a key} */
  boolean has(int step, long key) {
    for (int i = from(step); i < ends[step]; i++) {
      if (keys[i] == key) {
        return true;
      }
    }
    return false;
  }

  /** {@return the keys of the calls of a step; none if it makes just one call} */
  long[] of(int step) {
    return Arrays.copyOfRange(keys, from(step), ends[step]);
  }

  private int from(int step) {
    return step == 0 ? 0 : ends[step - 1];
  }

  private int size() {
    return steps == 0 ? 0 : ends[steps - 1];
  }

  private void addEnd(int end) {
    if (steps == ends.length) {
      ends = Arrays.copyOf(ends, Math.multiplyExact(2, steps));
    }
    ends[steps++] = end;
  }

  private static long[] withRoom(long[] keys, int needed) {
    return needed <= keys.length
        ? keys
        : Arrays.copyOf(keys, Math.max(needed, Math.multiplyExact(2, keys.length)));
  }
}
