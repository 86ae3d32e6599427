package io.github.speculativeactions.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainTestSplitTest {

  @Test
  void theFirstTenthOfTheShuffledRowsRoundedUpIsTheTest() {
    TrainTestSplit split = TrainTestSplit.of(11, 0.1, 42);
    int[] shuffled = NumpyPermutation.of(11, 42);
    assertThat(split.rows(Split.TEST)).containsExactly(shuffled[0], shuffled[1]);
    assertThat(split.rows(Split.TRAIN)).hasSize(9).startsWith(shuffled[2]).endsWith(shuffled[10]);
  }

  @Test
  void aSingleRowTrains() {
    TrainTestSplit split = TrainTestSplit.of(1, 0.1, 42);
    assertThat(split.rows(Split.TRAIN)).containsExactly(0);
    assertThat(split.rows(Split.TEST)).isEmpty();
  }

  @Test
  void noRowsGiveTwoEmptySplits() {
    TrainTestSplit split = TrainTestSplit.of(0, 0.1, 42);
    assertThat(split.rows(Split.TRAIN)).isEmpty();
    assertThat(split.rows(Split.TEST)).isEmpty();
  }
}
