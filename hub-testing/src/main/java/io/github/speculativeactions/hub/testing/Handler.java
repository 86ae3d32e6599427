package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.RefusedException;
import java.io.IOException;

/** Answers requests. */
@FunctionalInterface
interface Handler {

  /**
   * {@return the answer}
   *
   * @throws RefusedException where the answer is an error
   */
  Answer answer(Call call) throws IOException;
}
