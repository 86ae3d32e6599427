package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.verifier.pairs.StepTraits;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Trace;
import java.util.List;

/**
 * What is taken from a trace's text while it is at hand, so that rows can be planned on numbers.
 */
final class TraceFingerprints {

  /** What stands for its id among all sources. */
  final long id;

  /** The instance or query it worked on, whatever the split goes by. */
  final String instance;

  /** What was done and seen up to each step. */
  final long[] stepHashes;

  /** What verifier pairs are planned on. */
  final StepTraits traits;

  private TraceFingerprints(long id, String instance, long[] stepHashes, StepTraits traits) {
    this.id = id;
    this.instance = instance;
    this.stepHashes = stepHashes;
    this.traits = traits;
  }

  static TraceFingerprints of(
      Trace trace, List<Classification> classifications, Framing framing, String splitGroup) {
    TextHashes texts = new TextHashes();
    return new TraceFingerprints(
        TextHash.chain(TextHash.of(trace.source()), TextHash.of(trace.id())),
        trace.groupId(),
        StepHashes.of(trace, texts),
        StepTraits.of(trace, classifications, framing, splitGroup, texts));
  }
}
