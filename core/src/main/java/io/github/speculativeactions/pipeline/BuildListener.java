package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.RejectedRow;

/**
 * Is told how a build goes on. Every method does nothing unless overridden.
 *
 * <p>Called on the thread that runs the build, so a slow listener slows the build; an exception it
 * throws fails the build.
 */
public interface BuildListener {

  /** {@return a listener that does nothing} */
  static BuildListener none() {
    return new BuildListener() {};
  }

  /**
   * Called after every 100 things found in the input, be they traces, skips or rejected rows, after
   * every 100 rows written, and at the end of each stage.
   */
  default void onProgress(Progress progress) {}

  /** Called for each row that is rejected when bad rows are put aside. */
  default void onRejected(RejectedRow row) {}

  /**
   * Called once when the build has ended without an exception, cancelled or not.
   *
   * <p>By then the sink has committed and is closed: an exception thrown here comes out of the
   * build, but the output stays.
   */
  default void onFinish(BuildReport report) {}
}
