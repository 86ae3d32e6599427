package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.pairs.LeftOutTraces;
import io.github.speculativeactions.build.verifier.pairs.PairPlan;
import io.github.speculativeactions.build.verifier.pairs.StepTable;
import io.github.speculativeactions.build.verifier.pairs.StepTraits;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the verifier pairs of traces that are in memory, as a build does. A step is the place of
 * one pair at most, of the best {@link NegativeKind} that the data offers.
 *
 * <p>A step is chosen only if its run did not fail and the action was no mistake; mended mistakes
 * may come from any run, since there the run itself shows what was right, and are mended before it
 * learns anything but how they failed. Nothing is rejected that the run does within its next 5
 * steps, all at once or in parts: work may be done in another order. No perturbed call is one that
 * the run makes anywhere, before or after. Nor is rejected what any run that did not fail did after
 * the same messages, or a part of it, unless it failed there. Actions that differ only in white
 * space, in order, in what temporary files are called or in the folder that a path is told from
 * count as the same, and so do swapped names that the run makes up. No call of another trace is
 * rejected unless both traces offer the same tools.
 *
 * <p>Canned lines are rejected only where nothing in the data is real and wrong, not even what is
 * set aside: else a step for which nothing is left has no pair.
 *
 * <p>Right and wrong sides are balanced, so that they cannot be told apart without the prompt: the
 * perturbed and those of other states by swaps, in which whatever is right in one pair is wrong in
 * the other, and no swap makes two arguments of a call equal or two equal ones differ; siblings and
 * corrected ones by setting pairs aside, which reports count as left out.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new one.
 */
public final class VerifierPairs {

  /** Why steps have no pair, as reports put it: there was nothing to reject that looks alike. */
  public static final String NO_COUNTERPART = PairPlan.NO_COUNTERPART;

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
          StepTraits.of(trace, ofTrace, framing, trace.groupId(), new TextHashes()), Part.TRAIN);
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
