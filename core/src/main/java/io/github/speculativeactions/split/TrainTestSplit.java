package io.github.speculativeactions.split;

import java.util.Arrays;

/**
 * Cuts rows into train and test as {@code datasets.Dataset.train_test_split} does: shuffled, the
 * first share for the test. Safe for several threads.
 */
public final class TrainTestSplit {

  private final int[] order;
  private final int testRows;

  private TrainTestSplit(int[] order, int testRows) {
    this.order = order;
    this.testRows = testRows;
  }

  /**
   * {@return the split of a number of rows}
   *
   * <p>The test gets its share rounded up. Fewer than two rows cannot be split; they all train.
   *
   * @param rows how many rows, 0 or more
   * @param testShare the share of the test, from 0 to 1, 1 excluded
   * @param seed 0 or more
   */
  public static TrainTestSplit of(int rows, double testShare, long seed) {
    if (!(testShare >= 0 && testShare < 1)) {
      throw new IllegalArgumentException(
          "testShare must be at least 0 and below 1, not " + testShare);
    }
    int testRows = rows < 2 ? 0 : (int) Math.ceil(testShare * rows);
    return new TrainTestSplit(NumpyPermutation.of(rows, seed), testRows);
  }

  /** {@return the numbers of the rows of a split, in their order there} */
  public int[] rows(Split split) {
    return switch (split) {
      case TRAIN -> Arrays.copyOfRange(order, testRows, order.length);
      case TEST -> Arrays.copyOf(order, testRows);
    };
  }
}
