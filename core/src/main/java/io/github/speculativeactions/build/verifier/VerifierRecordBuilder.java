package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Makes verifier records from steps, with or without a pipeline around it.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new builder.
 */
public final class VerifierRecordBuilder {

  private final ActionClassifier classifier;
  private final Framing framing;

  private VerifierRecordBuilder(ActionClassifier classifier, Framing framing) {
    this.classifier = Objects.requireNonNull(classifier, "classifier");
    this.framing = Objects.requireNonNull(framing, "framing");
  }

  /** {@return a builder that makes the reference's rows} */
  public static VerifierRecordBuilder reference() {
    return new VerifierRecordBuilder(ActionClassifiers.reference(), Framing.reference());
  }

  /** {@return this builder with another classifier} */
  public VerifierRecordBuilder classifier(ActionClassifier value) {
    return new VerifierRecordBuilder(value, framing);
  }

  /** {@return this builder with other words for prompt and completions} */
  public VerifierRecordBuilder framing(Framing value) {
    return new VerifierRecordBuilder(classifier, value);
  }

  /** {@return the pair of a right step and a real but wrong one} */
  public VerifierRecord build(Step chosen, Step rejected) {
    ActionType rejectedType = classifier.classify(rejected).actionType();
    return build(
        chosen,
        classifier.classify(chosen),
        Negative.of(rejected.action(), rejectedType, framing),
        framing.prompts());
  }

  /**
   * {@return the pair of a right step and a canned line}
   *
   * @param rejectedType the type that the line claims
   * @throws IllegalArgumentException if the step is of that very type
   */
  public VerifierRecord build(Step chosen, ActionType rejectedType) {
    Classification classification = classifier.classify(chosen);
    if (classification.actionType() == rejectedType) {
      throw new IllegalArgumentException(
          "the step is a " + rejectedType.label() + "; a line that claims so is no negative");
    }
    return build(
        chosen, classification, Negative.labelOnly(rejectedType, framing), framing.prompts());
  }

  /**
   * {@return the pair of a right step that has been classified already and a wrong action}
   *
   * @param prompts those of the step's trace, from this builder's framing
   */
  public VerifierRecord build(
      Step chosen, Classification classification, Negative rejected, Prompts prompts) {
    return new VerifierRecord(
        prompts.context(chosen),
        List.of(framing.labelledAction(chosen.action(), classification.actionType())),
        List.of(rejected.action()),
        classification.actionType(),
        rejected.actionType(),
        rejected.kind(),
        rejected.kind().margin(),
        chosen.trace().tools(),
        Provenance.of(chosen, classification));
  }

  /**
   * {@return the pairs that the reference makes of some traces, in order}
   *
   * <p>Each step of a trace that is not recorded as unresolved gets one; see {@link
   * ReferenceNegatives} for what it is paired with.
   *
   * @param seed 0 or more
   */
  public List<VerifierRecord> buildAll(List<Trace> traces, long seed) {
    List<Labelled> good = new ArrayList<>();
    List<Labelled> bad = new ArrayList<>();
    for (Trace trace : traces) {
      for (Step step : trace.steps()) {
        Labelled labelled = new Labelled(step, classifier.classify(step));
        (trace.isRecordedAsUnresolved() ? bad : good).add(labelled);
      }
    }
    int[] badNumbers = IntStream.range(0, bad.size()).toArray();
    List<ActionType> goodTypes = good.stream().map(Labelled::type).toList();
    ReferenceNegatives negatives = ReferenceNegatives.draw(goodTypes, badNumbers, seed);
    List<VerifierRecord> records = new ArrayList<>(good.size());
    for (int i = 0; i < good.size(); i++) {
      Negative negative =
          negatives.isStep(i)
              ? bad.get(negatives.step(i)).asNegative(framing)
              : Negative.labelOnly(negatives.cannedType(i), framing);
      records.add(
          build(good.get(i).step(), good.get(i).classification(), negative, framing.prompts()));
    }
    return records;
  }

  /** A step with what the classifier said of it, so that it is asked once. */
  private record Labelled(Step step, Classification classification) {

    ActionType type() {
      return classification.actionType();
    }

    Negative asNegative(Framing framing) {
      return Negative.of(step.action(), type(), framing);
    }
  }
}
