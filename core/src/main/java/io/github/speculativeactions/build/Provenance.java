package io.github.speculativeactions.build;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import java.util.Objects;

/**
 * Where a record comes from and why it has its label.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param source the name of the trace source
 * @param traceId the trace, unique within the source
 * @param groupId what a split keeps together
 * @param step the number of the step in its trace, counted from 0
 * @param outcome how the trace ended
 * @param labelRule the rule that decided the action type
 * @param labelConfidence how sure it was, from 0 to 1
 * @param sideEffect what the action leaves behind
 */
public record Provenance(
    String source,
    String traceId,
    String groupId,
    int step,
    Outcome outcome,
    String labelRule,
    double labelConfidence,
    SideEffect sideEffect) {

  public Provenance {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(traceId, "traceId");
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(labelRule, "labelRule");
    Objects.requireNonNull(sideEffect, "sideEffect");
  }

  /** {@return the provenance of a record made from a step} */
  public static Provenance of(Step step, Classification classification) {
    return new Provenance(
        step.trace().source(),
        step.trace().id(),
        step.trace().groupId(),
        step.number(),
        step.trace().outcome(),
        classification.rule(),
        classification.confidence(),
        classification.sideEffect());
  }
}
