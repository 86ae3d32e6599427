package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupBy;
import org.jspecify.annotations.Nullable;

/** What became of one thing that a source found. */
sealed interface ReadResult {

  /** Does for each kind of result what is due. */
  interface Taker {
    void accepted(Accepted result);

    void skipped(Skipped result);

    void rejected(Rejected result);

    void failed(Failed result);

    void fileBegun();
  }

  /** Calls the method of the taker that stands for this kind of result. */
  void passTo(Taker taker);

  /** A trace, classified and encoded for the spool; with fingerprints if the profile needs them. */
  final class Accepted implements ReadResult {
    final EncodedTrace encoded;
    final Outcome outcome;
    final TraceFacts facts;

    /** What the trace is grouped by in fact. */
    final GroupBy groupedBy;

    final @Nullable TraceFingerprints fingerprints;

    Accepted(
        EncodedTrace encoded,
        Outcome outcome,
        TraceFacts facts,
        GroupBy groupedBy,
        @Nullable TraceFingerprints fingerprints) {
      this.encoded = encoded;
      this.outcome = outcome;
      this.facts = facts;
      this.groupedBy = groupedBy;
      this.fingerprints = fingerprints;
    }

    @Override
    public void passTo(Taker taker) {
      taker.accepted(this);
    }
  }

  /** Nothing that the source takes for a trace. */
  record Skipped(String reason) implements ReadResult {
    @Override
    public void passTo(Taker taker) {
      taker.skipped(this);
    }
  }

  /** A bad row; the failure names its place. */
  record Rejected(SpeculativeActionsException failure) implements ReadResult {
    @Override
    public void passTo(Taker taker) {
      taker.rejected(this);
    }
  }

  /** What ends the build; the failure names its place. */
  record Failed(SpeculativeActionsException failure) implements ReadResult {
    @Override
    public void passTo(Taker taker) {
      taker.failed(this);
    }
  }

  /** A file of which the first trace is yet to come. */
  record FileBegun() implements ReadResult {
    @Override
    public void passTo(Taker taker) {
      taker.fileBegun();
    }
  }
}
