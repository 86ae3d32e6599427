package io.github.speculativeactions.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupHalvesTest {

  @Test
  void aboutHalfOfTheGroupsAreInEachHalf() {
    long first =
        IntStream.range(0, 10_000).filter(i -> GroupHalves.half("group-" + i) == 0).count();
    assertThat(first).isBetween(4_850L, 5_150L);
  }

  @Test
  void aGroupStaysInItsHalf() {
    assertThat(IntStream.range(0, 8).map(i -> GroupHalves.half("task-" + i)))
        .containsExactly(0, 1, 0, 0, 0, 0, 0, 0);
  }
}
