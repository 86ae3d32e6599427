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

  /** Called now and then, at least once at the end of each stage. */
  default void onProgress(Progress progress) {}

  /** Called for each row that is rejected when bad rows are put aside. */
  default void onRejected(RejectedRow row) {}

  /** Called once when the build has ended without an exception, cancelled or not. */
  default void onFinish(BuildReport report) {}
}
