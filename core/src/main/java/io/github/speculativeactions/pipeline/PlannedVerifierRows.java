package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.build.verifier.pairs.PairPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pairs each step with the best wrong action that the data offers; see {@link PairPlan}. */
final class PlannedVerifierRows implements VerifierRows {

  private final PairPlan plan;
  private final StepIndex index;
  private final TraceSpool spool;

  PlannedVerifierRows(PairPlan plan, StepIndex index, TraceSpool spool) {
    this.plan = plan;
    this.index = index;
    this.spool = spool;
  }

  @Override
  public long rows() {
    return plan.pairs();
  }

  @Override
  public Map<String, Long> leftOut() {
    return plan.leftOut();
  }

  @Override
  public List<VerifierRecord> make(int trace, List<LabelledStep> steps, Prompts prompts) {
    List<VerifierRecord> made = new ArrayList<>(steps.size());
    for (LabelledStep step : steps) {
      plan.make(
              index.firstStep(trace) + step.step().number(),
              step.step(),
              step.classification(),
              other -> index.readAction(other, spool),
              prompts)
          .ifPresent(made::add);
    }
    return made;
  }
}
