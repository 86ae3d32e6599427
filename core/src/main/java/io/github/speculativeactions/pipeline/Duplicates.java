package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.verifier.pairs.LeftOutTraces;
import java.util.Optional;

/**
 * Tells the steps that get no row of their own because the same is there already, or is held out.
 */
interface Duplicates {

  /**
   * {@return why a step is one, in the words of the report; empty if it is none}
   *
   * @param step the number of the step through all traces
   */
  Optional<String> reason(int step);

  /** {@return the traces all of whose steps have none} */
  LeftOutTraces traces();
}
