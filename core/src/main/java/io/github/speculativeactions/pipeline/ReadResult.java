package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Outcome;
import java.util.List;

/** What became of one thing that a source found. */
sealed interface ReadResult {

  /** A trace, classified and encoded for the spool. */
  final class Accepted implements ReadResult {
    final byte[] encoded;
    final List<Classification> classifications;
    final Outcome outcome;
    final boolean unresolved;

    Accepted(
        byte[] encoded, List<Classification> classifications, Outcome outcome, boolean unresolved) {
      this.encoded = encoded;
      this.classifications = classifications;
      this.outcome = outcome;
      this.unresolved = unresolved;
    }
  }

  /** Nothing that the source takes for a trace. */
  record Skipped(String reason) implements ReadResult {}

  /** A bad row; the failure names its place. */
  record Rejected(SpeculativeActionsException failure) implements ReadResult {}

  /** What ends the build; the failure names its place. */
  record Failed(SpeculativeActionsException failure) implements ReadResult {}

  /** A file of which the first trace is yet to come. */
  record FileBegun() implements ReadResult {}
}
