package io.github.speculativeactions.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.testing.SharedData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PythonRandomTest {

  @Test
  void seed42DrawsAsPythonDoes() {
    int[] golden =
        JsonMapper.shared()
            .treeToValue(
                JsonMapper.shared()
                    .readTree(SharedData.require("golden/random.json").toFile())
                    .get("python_random_42_randrange8"),
                int[].class);
    PythonRandom random = PythonRandom.seeded(42);
    assertThat(IntStream.range(0, golden.length).map(i -> random.choice(8)).toArray())
        .isEqualTo(golden);
  }

  @Test
  void aSeedOfTwoWordsDrawsAsPythonDoes() {
    // r = random.Random(2**40 + 7); [r.choice(range(1000)) for _ in range(8)]
    PythonRandom random = PythonRandom.seeded((1L << 40) + 7);
    assertThat(IntStream.range(0, 8).map(i -> random.choice(1000)).toArray())
        .containsExactly(628, 765, 834, 960, 967, 654, 584, 722);
  }

  @Test
  void longRunsStayEqual() {
    // r = random.Random(1); [r.choice(range(2**31 - 1)) for _ in range(5000)][-1]
    PythonRandom random = PythonRandom.seeded(1);
    int last = 0;
    for (int i = 0; i < 5000; i++) {
      last = random.choice(Integer.MAX_VALUE);
    }
    assertThat(last).isEqualTo(147228685);
  }

  @Test
  void aNegativeSeedIsRefused() {
    assertThatThrownBy(() -> PythonRandom.seeded(-1)).hasMessage("seed must be 0 or more, not -1");
  }
}
