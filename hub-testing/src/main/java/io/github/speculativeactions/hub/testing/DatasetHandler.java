package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import java.io.IOException;

/** Answers requests that are about one dataset, which the sender may access. */
@FunctionalInterface
interface DatasetHandler {

  /**
   * {@return the answer}
   *
   * @param rest what follows in the path, percent-encoded
   * @throws RefusedException where the answer is an error
   */
  Answer answer(Call call, Repository repository, String rest) throws IOException;
}
