package io.github.speculativeactions.build.verifier.pairs;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the single calls of steps do that make several at once: four bytes a step, and sixteen for
 * each such call.
 */
final class CallMeanings {

  private long[] keys = new long[16];
  private long[] folders = new long[16];

  /** For each step, how many such calls it and those before it make. */
  private int[] ends = new int[16];

  private int steps;

  /** Adds the next step. */
  void add(ParsedAction action) {
    int end = size();
    if (action.onlyCall() == null) {
      makeRoom(end + action.calls().size());
      for (ParsedCall call : action.calls()) {
        Meaning meaning = call.meaning();
        keys[end] = meaning.key();
        folders[end++] = meaning.folders();
      }
    }
    addEnd(end);
  }

  /** Adds the steps of others behind those that are there. */
  void addAll(CallMeanings others) {
    int before = size();
    makeRoom(before + others.size());
    System.arraycopy(others.keys, 0, keys, before, others.size());
    System.arraycopy(others.folders, 0, folders, before, others.size());
    for (int step = 0; step < others.steps; step++) {
      addEnd(before + others.ends[step]);
    }
  }

  /** {@return whether a step makes several calls} */
  boolean has(int step) {
    return from(step) < ends[step];
  }

  /** {@return what each call of a step does; nothing if it makes just one call} */
  Stream<Meaning> of(int step) {
    return IntStream.range(from(step), ends[step])
        .mapToObj(call -> new Meaning(keys[call], folders[call]));
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

  private void makeRoom(int needed) {
    if (needed > keys.length) {
      int room = Math.max(needed, Math.multiplyExact(2, keys.length));
      keys = Arrays.copyOf(keys, room);
      folders = Arrays.copyOf(folders, room);
    }
  }
}
