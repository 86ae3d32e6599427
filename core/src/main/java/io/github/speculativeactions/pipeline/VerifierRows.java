package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import java.util.List;
import java.util.Map;

/**
 * Decides which verifier rows whole traces have, and makes them. Safe for use by several threads.
 */
interface VerifierRows {

  /** {@return how many rows all traces have together} */
  long rows();

  /** {@return why steps have no row, and how many} */
  Map<String, Long> leftOut();

  /**
   * {@return the rows of some steps of a trace}
   *
   * @param trace the number of the trace
   * @param steps steps of it, in order, sharing their messages
   * @param prompts those of the trace
   */
  List<VerifierRecord> make(int trace, List<LabelledStep> steps, Prompts prompts);
}
