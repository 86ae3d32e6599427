package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static Duration slept(RetryPolicy policy, HubException why) {
    long start = System.nanoTime();
    new Backoff(policy).sleep(0, why);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void theWaitThatTheHubAsksForIsWaitedUpToItsLimit() {
    Duration none = Duration.ZERO;
    Duration limit = Duration.ofMillis(30);
    RetryPolicy policy = new RetryPolicy(2, none, none, limit);
    HubException busy = new HubException("busy", HubAnswer.NONE, Duration.ofMinutes(10));

    assertThat(slept(policy, busy)).isBetween(limit, Duration.ofSeconds(10));
  }

  @Test
  void otherwiseHalfOfTheOwnWaitIsTheLeast() {
    Duration first = Duration.ofMillis(40);
    RetryPolicy policy = new RetryPolicy(2, first, first, Duration.ofMinutes(10));

    assertThat(slept(policy, new HubException("busy", HubAnswer.NONE)))
        .isBetween(Duration.ofMillis(20), Duration.ofSeconds(10));
  }

  @Test
  void asManyTriesAreAllowedAsThePolicySays() {
    Backoff backoff = new Backoff(RetryPolicy.defaults().withRetries(2));

    assertThat(backoff.allows(1)).isTrue();
    assertThat(backoff.allows(2)).isFalse();
  }
}
