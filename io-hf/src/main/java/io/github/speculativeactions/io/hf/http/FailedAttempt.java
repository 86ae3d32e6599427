package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sending that failed, perhaps for a passing reason. */
final class FailedAttempt extends Exception {

  private static final long serialVersionUID = 1L;

  /** Those of {@code huggingface_hub}; of the others the next answer would be the same. */
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final HubException failure;
  private final @Nullable Duration serverWait;

  /**
   * @param failure what the caller gets if there is no other attempt
   * @param serverWait how long the server asks to wait, or null
   */
  FailedAttempt(HubException failure, @Nullable Duration serverWait) {
    super(failure);
    this.failure = failure;
    this.serverWait = serverWait;
  }

  HubException failure() {
    return failure;
  }

  Optional<Duration> serverWait() {
    return Optional.ofNullable(serverWait);
  }

  /** {@return whether the same request may succeed in a while} */
  boolean isPassing() {
    return failure.getCause() == null
        ? PASSING.contains(failure.status().orElse(0))
        : failure.retryable();
  }
}
