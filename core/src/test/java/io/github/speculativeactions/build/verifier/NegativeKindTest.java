package io.github.speculativeactions.build.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NegativeKindTest {

  @Test
  void betterKindsHaveGreaterMargins() {
    List<Double> margins = new ArrayList<>();
    for (NegativeKind kind : NegativeKind.values()) {
      margins.add(kind.margin());
    }
    assertThat(margins)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .doesNotHaveDuplicates()
        .allMatch(margin -> margin > 0);
  }
}
