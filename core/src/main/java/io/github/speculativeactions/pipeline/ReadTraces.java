package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;

/** What is known of the traces that were read, while their text waits in the spool. */
final class ReadTraces {

  private final StepIndex index;
  private final FingerprintIndex fingerprints = new FingerprintIndex();
  private final BuildMeasures measures;

  /** Creates what has read nothing, and fills the index and the measures of a build. */
  ReadTraces(StepIndex index, BuildMeasures measures) {
    this.index = index;
    this.measures = measures;
  }

  /** Adds the next trace, which lies in the spool from an offset on. */
  void add(long offset, ReadResult.Accepted trace) {
    index.add(offset, trace.encoded, trace.facts);
    if (trace.fingerprints != null) {
      fingerprints.add(trace.fingerprints, trace.facts.part());
    }
    measures.addTrace(trace.groupedBy);
    for (Classification classification : trace.encoded.classifications) {
      measures.add(classification);
    }
  }

  StepIndex index() {
    return index;
  }

  /** {@return the fingerprints of all traces; none if the profile does not need them} */
  FingerprintIndex fingerprints() {
    return fingerprints;
  }
}
