package io.github.speculativeactions.build.verifier.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Admits corrections as long as no word stands on one side alone more than once more often than on
 * the other, so that no word gives away which side is right.
 */
final class WordBalance {

  private static final int MOST_ONE_SIDED = 1;

  /** For each word, how much more often it stands on the right side alone. */
  private final Map<Integer, Integer> surplus = new HashMap<>();

  /** Takes in all of these or none, and returns whether it did. */
  boolean admits(List<Correction> corrections) {
    corrections.forEach(correction -> count(correction, 1));
    boolean isBalanced = corrections.stream().allMatch(this::isBalanced);
    if (!isBalanced) {
      corrections.forEach(correction -> count(correction, -1));
    }
    return isBalanced;
  }

  private void count(Correction correction, int times) {
    for (int word : correction.onlyRight()) {
      surplus.merge(word, times, Integer::sum);
    }
    for (int word : correction.onlyWrong()) {
      surplus.merge(word, -times, Integer::sum);
    }
  }

  private boolean isBalanced(Correction correction) {
    return areBalanced(correction.onlyRight()) && areBalanced(correction.onlyWrong());
  }

  private boolean areBalanced(int[] words) {
    for (int word : words) {
      if (Math.abs(surplus.getOrDefault(word, 0)) > MOST_ONE_SIDED) {
        return false;
      }
    }
    return true;
  }
}
