package io.github.speculativeactions.build.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NegativeQuotasTest {

  @Test
  void perturbedCallsAreHalfUnlessSaidOtherwise() {
    NegativeQuotas defaults = NegativeQuotas.defaults();
    assertThat(defaults.share(NegativeKind.PERTURBED)).isEqualTo(0.5);
    assertThat(defaults.share(NegativeKind.SIBLING)).isEqualTo(1);
  }

  @Test
  void aShareOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> NegativeQuotas.builder().atMost(NegativeKind.OTHER_STATE, 1.5))
        .hasMessage("the quota of other_state must be from 0 to 1, not 1.5");
    assertThatThrownBy(() -> NegativeQuotas.builder().atMost(NegativeKind.OTHER_STATE, Double.NaN))
        .hasMessage("the quota of other_state must be from 0 to 1, not NaN");
  }
}
