package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.model.ActionType;

/** Steps, from which some are taken, in one stack for each type. Not safe for several threads. */
final class StepsByType {

  private static final int TYPES = ActionType.values().length;

  private final int[][] steps = new int[TYPES][];
  private final int[] sizes = new int[TYPES];
  private int size;

  StepsByType(int[] all, StepTable table) {
    for (int step : all) {
      sizes[table.type(step).number()]++;
    }
    for (int type = 0; type < TYPES; type++) {
      steps[type] = new int[sizes[type]];
      sizes[type] = 0;
    }
    for (int step : all) {
      int type = table.type(step).number();
      steps[type][sizes[type]++] = step;
    }
    size = all.length;
  }

  int size() {
    return size;
  }

  int size(int type) {
    return sizes[type];
  }

  int get(int type, int place) {
    return steps[type][place];
  }

  int takeLast(int type) {
    return take(type, sizes[type] - 1);
  }

  int take(int type, int place) {
    int taken = steps[type][place];
    steps[type][place] = steps[type][--sizes[type]];
    size--;
    return taken;
  }

  int mostFrequent() {
    int most = 0;
    for (int type = 1; type < TYPES; type++) {
      if (sizes[type] > sizes[most]) {
        most = type;
      }
    }
    return most;
  }

  /** {@return the type of a step, counted through all types but one} */
  int typeOf(int without, int number) {
    int rest = number;
    for (int type = 0; type < TYPES; type++) {
      if (type != without) {
        if (rest < sizes[type]) {
          return type;
        }
        rest -= sizes[type];
      }
    }
    throw new IllegalArgumentException("there is no step number " + number);
  }
}
