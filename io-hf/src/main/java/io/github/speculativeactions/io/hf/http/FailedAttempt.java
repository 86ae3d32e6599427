package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import java.util.Set;

/** One sending that failed, perhaps for a passing reason. */
final class FailedAttempt extends Exception {

  private static final long serialVersionUID = 1L;

  /** Those of {@code huggingface_hub}; of the others the next answer would be the same. */
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final HubException failure;

  /**
   * @param failure what the caller gets if there is no other attempt
   */
  FailedAttempt(HubException failure) {
    super(failure);
    this.failure = failure;
  }

  HubException failure() {
    return failure;
  }

  /** {@return whether the same request may succeed in a while} */
  boolean isPassing() {
    return failure.getCause() == null
        ? PASSING.contains(failure.status().orElse(0))
        : failure.retryable();
  }
}
