package io.github.speculativeactions.io.hf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every refusal has in common. */
final class Failures {

  private Failures() {}

  static AbstractThrowableAssert<?, SpeculativeActionsException> assertRefused(
      ThrowingCallable call) {
    SpeculativeActionsException failure =
        catchThrowableOfType(SpeculativeActionsException.class, call);
    assertThat(failure).as("the refusal").isNotNull();
    assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(failure.retryable()).isFalse();
    return assertThat(failure);
  }
}
