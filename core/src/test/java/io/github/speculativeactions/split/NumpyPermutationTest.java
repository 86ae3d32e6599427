package io.github.speculativeactions.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.testing.SharedData;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NumpyPermutationTest {

  @Test
  void seed42ShufflesAsNumpyDoes() {
    assertThat(NumpyPermutation.of(10, 42)).containsExactly(5, 6, 0, 7, 3, 2, 4, 9, 1, 8);
  }

  @Test
  void aSeedOfMoreThan32BitsShufflesAsNumpyDoes() {
    // numpy.random.default_rng(2**40 + 7).permutation(10)
    assertThat(NumpyPermutation.of(10, (1L << 40) + 7))
        .containsExactly(6, 2, 8, 7, 9, 3, 4, 1, 5, 0);
  }

  @Test
  void everyGoldenPermutationIsEqual() {
    JsonNode golden =
        JsonMapper.shared().readTree(SharedData.require("golden/permutation.json").toFile());
    assertThat(golden.size()).isGreaterThan(4);
    for (Map.Entry<String, JsonNode> entry : golden.properties()) {
      int[] expected = JsonMapper.shared().treeToValue(entry.getValue(), int[].class);
      assertThat(NumpyPermutation.of(Integer.parseInt(entry.getKey()), 42)).isEqualTo(expected);
    }
  }

  @Property
  void everyNumberOccursOnce(
      @ForAll @IntRange(max = 3000) int size, @ForAll @LongRange(min = 0) long seed) {
    int[] sorted = IntStream.of(NumpyPermutation.of(size, seed)).sorted().toArray();
    assertThat(sorted).isEqualTo(IntStream.range(0, size).toArray());
  }
}
