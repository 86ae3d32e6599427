package io.github.speculativeactions.pipeline;

import java.util.BitSet;
import java.util.Optional;

/** Tells the steps that get no row of their own because the same is there already. */
interface Duplicates {

  /**
   * {@return why a step is one, in the words of the report; empty if it is none}
   *
   * @param step the number of the step through all traces
   */
  Optional<String> reason(int step);

  /** {@return the numbers of the traces that have nothing that no other one holds} */
  BitSet traces();
}
