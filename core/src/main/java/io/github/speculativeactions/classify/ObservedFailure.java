package io.github.speculativeactions.classify;

import io.github.speculativeactions.classify.failure.FailedOutput;
import io.github.speculativeactions.model.Message;

/**
 * Tells whether what a tool answered says that the call, run or check failed.
 *
 * <p>A failure is what the answer itself states: a traceback, a failing test, a non-zero exit
 * status, an editor that changed nothing, an error that an API reports. A file or a search result
 * that merely shows such a text is none; it is told by what it looks like, since the answer is all
 * there is to see: what is indented, for example, is taken for source code. Of a long text only the
 * head and the tail are read, for that is where tools state it. A JSON object is read to its end,
 * but what lies deeper in it than in an object right below, or in arrays, is taken for data.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class ObservedFailure {

  private ObservedFailure() {}

  /**
   * {@return whether the answer states a failure}
   *
   * @param toolResult what came back; its role does not matter, since some logs send it as the
   *     user's
   */
  public static boolean isIn(Message toolResult) {
    return FailedOutput.isIn(toolResult.content());
  }
}
