package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.pipeline.BuildListener;
import io.github.speculativeactions.pipeline.CancellationToken;
import io.github.speculativeactions.pipeline.Progress;
import io.github.speculativeactions.pipeline.Progress.Stage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a build when the process is asked to end, by Ctrl-C for example, and lets the process end
 * only when the build has cleaned up behind itself.
 *
 * <p>A build looks at its token between two traces, so while it waits for a server, for a list of
 * files for example, it is interrupted too; but not any more when it has rows to commit, since a
 * commit that has begun is better finished.
 */
final class ShutdownCancellation implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final CancellationToken token = CancellationToken.create();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread build = Thread.currentThread();
  private final Thread hook = new Thread(this::cancelAndWait, "cancel-build");

  private boolean mayInterrupt = true;

  private ShutdownCancellation() {}

  /** {@return what cancels the build that this thread runs} */
  static ShutdownCancellation register() {
    ShutdownCancellation cancellation = new ShutdownCancellation();
    Runtime.getRuntime().addShutdownHook(cancellation.hook);
    return cancellation;
  }

  CancellationToken token() {
    return token;
  }

  /** {@return a listener for the build, which tells another one all that it is told} */
  BuildListener telling(BuildListener listener) {
    return new BuildListener() {
      @Override
      public void onProgress(Progress progress) {
        if (progress.stage() == Stage.WRITING) {
          endInterrupts();
        }
        listener.onProgress(progress);
      }

      @Override
      public void onRejected(RejectedRow row) {
        listener.onRejected(row);
      }

      @Override
      public void onFinish(BuildReport report) {
        listener.onFinish(report);
      }
    };
  }

  private synchronized void endInterrupts() {
    mayInterrupt = false;
  }

  /** Asks the build to end. */
  synchronized void cancel() {
    token.cancel();
    if (mayInterrupt) {
      build.interrupt();
    }
  }

  private void cancelAndWait() {
    cancel();
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
    endInterrupts();
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook is what waited for this.
    }
  }
}
