package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.SideEffect;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelTallyTest {

  private final LabelTally tally = new LabelTally();

  @Test
  void stepsAreCountedByConfidenceSideEffectAndRule() {
    tally.add(1, SideEffect.READ_ONLY, "cat");
    tally.add(0.5, SideEffect.READ_ONLY, "cat");
    tally.add(0, SideEffect.UNKNOWN, "no rule");
    LabelReport report = tally.report();
    assertThat(report.steps()).isEqualTo(3);
    assertThat(report.confidences().get(100)).isEqualTo(1);
    assertThat(report.confidences().get(50)).isEqualTo(1);
    assertThat(report.confidences().get(0)).isEqualTo(1);
    assertThat(report.sideEffects()).isEqualTo(Map.of("read_only", 2L, "unknown", 1L));
    assertThat(report.rules()).isEqualTo(Map.of("cat", 2L, "no rule", 1L));
  }

  @Test
  void everyWholePercentIsCountedAsItself() {
    for (int percent = 0; percent <= 100; percent++) {
      tally.add(percent / 100.0, SideEffect.UNKNOWN, "r");
    }
    assertThat(tally.report().confidences()).hasSize(101).containsOnly(1L);
  }

  @Test
  void whatIsBetweenTwoPercentsIsRoundedDown() {
    tally.add(0.909, SideEffect.UNKNOWN, "r");
    assertThat(tally.report().confidences().get(90)).isEqualTo(1);
  }

  @Test
  void aRuleForEachStepDoesNotFillTheReport() {
    for (int i = 0; i < 3_000; i++) {
      tally.add(1, SideEffect.UNKNOWN, "rule" + i);
    }
    tally.add(1, SideEffect.UNKNOWN, "rule0");
    assertThat(tally.report().rules())
        .hasSize(1_001)
        .containsEntry("rule0", 2L)
        .containsEntry("(other rules)", 2_000L);
  }
}
