package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.split.NumpyPermutation;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Leaves out pairs until the right side can be told neither by its type nor by its length: for
 * every pair of types, as many pairs one way round as the other, and as many with the longer side
 * right as with the shorter.
 */
final class Balance {

  private static final int TYPES = ActionType.values().length;
  private static final int LENGTHS = 3;

  private Balance() {}

  /** Has the last word on pairs that may stay. */
  interface Admission {

    /** Lets all of these pairs in or none, and returns whether it did. */
    boolean admits(int... places);
  }

  /**
   * {@return a number for what types and length tell of a pair}
   *
   * @param longer 1 if the chosen side is the longer one, -1 if the shorter, else 0
   */
  static int look(ActionType chosen, ActionType rejected, int longer) {
    return (chosen.number() * TYPES + rejected.number()) * LENGTHS + longer + 1;
  }

  /** {@return the look of the same pair with right and wrong the other way round} */
  private static int mirrored(int look) {
    int types = look / LENGTHS;
    return (types % TYPES * TYPES + types / TYPES) * LENGTHS + LENGTHS - 1 - look % LENGTHS;
  }

  /**
   * {@return the places of the pairs that stay, so ordered that any even number of the first ones
   * is balanced too}
   *
   * <p>Pairs that mirror themselves come last: one of them in front would put each pair of the
   * mirrored ones behind it at an odd place.
   *
   * @param size how many pairs there are
   * @param look the look of a pair, by its place
   * @param admission asked of pairs, by their places, that could stay together
   * @param seed decides which ones stay
   */
  static int[] kept(int size, IntUnaryOperator look, Admission admission, long seed) {
    int[] order = NumpyPermutation.of(size, seed);
    int[] kept = new int[size];
    int count = 0;
    // For each look, the places of pairs that wait for one of the mirrored look.
    int[] waiting = new int[TYPES * TYPES * LENGTHS];
    Arrays.fill(waiting, -1);
    int[] waitsBehind = new int[size];
    for (int place : order) {
      int own = look.applyAsInt(place);
      int wanted = mirrored(own);
      if (own == wanted) {
        continue;
      }
      if (waiting[wanted] >= 0 && admission.admits(waiting[wanted], place)) {
        kept[count++] = waiting[wanted];
        kept[count++] = place;
        waiting[wanted] = waitsBehind[waiting[wanted]];
      } else {
        waitsBehind[place] = waiting[own];
        waiting[own] = place;
      }
    }
    for (int place : order) {
      int own = look.applyAsInt(place);
      if (own == mirrored(own) && admission.admits(place)) {
        kept[count++] = place;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
