package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.pipeline.CancellationToken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a build when the process is asked to end, by Ctrl-C for example, and lets the process end
 * only when the build has cleaned up behind itself.
 */
final class ShutdownCancellation implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final CancellationToken token = CancellationToken.create();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::cancelAndWait, "cancel-build");

  private ShutdownCancellation() {}

  static ShutdownCancellation register() {
    ShutdownCancellation cancellation = new ShutdownCancellation();
    Runtime.getRuntime().addShutdownHook(cancellation.hook);
    return cancellation;
  }

  CancellationToken token() {
    return token;
  }

  private void cancelAndWait() {
    token.cancel();
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("the build does not stop; the next run will clean up behind it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the build has ended. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook is what waited for this.
    }
  }
}
