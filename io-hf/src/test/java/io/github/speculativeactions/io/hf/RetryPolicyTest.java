package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void unlessSetItIsThatOfTheOptions() {
    Path home = Path.of("home");
    assertThat(HubOptions.builder(home).build().retryPolicy()).isEqualTo(RetryPolicy.defaults());
    assertThat(RetryPolicy.defaults().retries()).isEqualTo(5);
    assertThat(RetryPolicy.never().retries()).isZero();
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertRefused(() -> RetryPolicy.defaults().withRetries(-1)).hasMessageContaining("retries");
    assertRefused(() -> RetryPolicy.defaults().withRetries(101)).hasMessageContaining("retries");
    assertRefused(() -> new RetryPolicy(1, SECOND.multipliedBy(2), SECOND, SECOND))
        .hasMessageContaining("firstWait");
    assertRefused(() -> new RetryPolicy(1, SECOND, Duration.ofDays(2), SECOND))
        .hasMessageContaining("longestWait");
    assertRefused(() -> new RetryPolicy(1, SECOND, SECOND, SECOND.negated()))
        .hasMessageContaining("longestServerWait");
  }
}
