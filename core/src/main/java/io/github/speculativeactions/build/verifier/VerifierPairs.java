package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.audit.PromptPrints;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the verifier pairs of traces that are in memory; {@link PairPlan} says which.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new one.
 */
public final class VerifierPairs {

  private final ActionClassifier classifier;
  private final Framing framing;
  private final NegativeQuotas quotas;

  private VerifierPairs(ActionClassifier classifier, Framing framing, NegativeQuotas quotas) {
    this.classifier = Objects.requireNonNull(classifier, "classifier");
    this.framing = Objects.requireNonNull(framing, "framing");
    this.quotas = Objects.requireNonNull(quotas, "quotas");
  }

  /**
   * {@return what makes pairs with the structural classifier, the recommended framing and the
   * default quotas}
   */
  public static VerifierPairs recommended() {
    return new VerifierPairs(
        ActionClassifiers.structural(), Framing.recommended(), NegativeQuotas.defaults());
  }

  /** {@return this, with another classifier} */
  public VerifierPairs classifier(ActionClassifier value) {
    return new VerifierPairs(value, framing, quotas);
  }

  /** {@return this, with other words for prompt and answers} */
  public VerifierPairs framing(Framing value) {
    return new VerifierPairs(classifier, value, quotas);
  }

  /** {@return this, with other quotas} */
  public VerifierPairs quotas(NegativeQuotas value) {
    return new VerifierPairs(classifier, framing, value);
  }

  /**
   * {@return the pairs of some traces, all of one part, in the order of their steps}
   *
   * @param seed 0 or more; decides what is left to choice
   */
  public List<VerifierRecord> build(List<Trace> traces, long seed) {
    StepTable table = new StepTable();
    List<Step> steps = new ArrayList<>();
    List<Classification> classifications = new ArrayList<>();
    for (Trace trace : traces) {
      List<Classification> ofTrace = trace.steps().stream().map(classifier::classify).toList();
      table.add(
          StepTraits.of(trace, ofTrace, framing, trace.groupId(), new PromptPrints()), Part.TRAIN);
      steps.addAll(trace.steps());
      classifications.addAll(ofTrace);
    }
    PairPlan plan = PairPlan.of(table, LeftOutTraces.none(), framing, quotas, seed);
    List<VerifierRecord> records = new ArrayList<>();
    for (int trace = 0; trace < table.traces(); trace++) {
      Prompts prompts = framing.prompts();
      for (int step = table.firstStep(trace); step < table.endOf(trace); step++) {
        plan.make(
                step,
                steps.get(step),
                classifications.get(step),
                number -> steps.get(number).action(),
                prompts)
            .ifPresent(records::add);
      }
    }
    return records;
  }
}
