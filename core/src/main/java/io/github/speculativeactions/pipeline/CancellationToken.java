package io.github.speculativeactions.pipeline;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a running build to stop. Cooperative: the build looks at it once for each trace and row.
 *
 * <p>Safe for use by several threads.
 */
public final class CancellationToken {

  private final AtomicBoolean cancelled = new AtomicBoolean();

  private CancellationToken() {}

  /** {@return a token that nobody has cancelled yet} */
  public static CancellationToken create() {
    return new CancellationToken();
  }

  /** Asks whoever holds this token to stop. Asking twice is harmless. */
  public void cancel() {
    cancelled.set(true);
  }

  /** {@return whether it was asked to stop} */
  public boolean isCancelled() {
    return cancelled.get();
  }
}
