package io.github.speculativeactions.io.hf.publish;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * All that is needed to publish one dataset.
 *
 * @param push knows where to
 * @param files by their paths in the repository
 * @param message of the commit
 * @param stopped whether to end it
 */
record PreparedPush(
    DatasetPush push, Map<String, FileContent> files, String message, BooleanSupplier stopped) {

  private static final String THREAD = "hub-publish";

  /** Finds out whether it would be refused; changes nothing. */
  void check() {
    Parallel.stoppable(THREAD, () -> push.check(files), stopped);
  }

  /** {@return the repository that holds the files now} */
  Published publish() {
    return Parallel.stoppable(THREAD, () -> push.push(files, message), stopped);
  }
}
