package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.PairMaker;
import io.github.speculativeactions.build.verifier.PairPlan;
import io.github.speculativeactions.build.verifier.PlannedPair;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pairs each step with the best wrong action that the data offers; see {@link PairPlan}. */
final class PlannedVerifierRows implements VerifierRows {

  private final PairPlan plan;
  private final PairMaker maker;
  private final StepIndex index;
  private final TraceSpool spool;

  PlannedVerifierRows(PairPlan plan, PairMaker maker, StepIndex index, TraceSpool spool) {
    this.plan = plan;
    this.maker = maker;
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
      plan.pairAt(index.firstStep(trace) + step.step().number())
          .map(pair -> make(pair, step, prompts))
          .ifPresent(made::add);
    }
    return made;
  }

  private VerifierRecord make(PlannedPair pair, LabelledStep step, Prompts prompts) {
    return maker.make(
        pair,
        step.step(),
        step.classification(),
        pair.hasOtherStep() ? index.readAction(pair.otherStep(), spool) : null,
        prompts);
  }
}
