package io.github.speculativeactions.build.verifier.pairs;

import java.util.Arrays;

/** A growing list of pairs of step numbers: eight bytes each. */
final class StepPairs {

  private int[] steps = new int[16];
  private int[] others = new int[16];
  private int size;

  void add(int step, int other) {
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, 2 * size);
      others = Arrays.copyOf(others, 2 * size);
    }
    steps[size] = step;
    others[size++] = other;
  }

  int size() {
    return size;
  }

  int step(int i) {
    return steps[i];
  }

  int other(int i) {
    return others[i];
  }
}
