package io.github.speculativeactions.build.proposer;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import java.util.Objects;

/**
 * Makes proposer records from steps, with or without a pipeline around it.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new builder.
 */
public final class ProposerRecordBuilder {

  private final ActionClassifier classifier;
  private final Framing framing;

  private ProposerRecordBuilder(ActionClassifier classifier, Framing framing) {
    this.classifier = Objects.requireNonNull(classifier, "classifier");
    this.framing = Objects.requireNonNull(framing, "framing");
  }

  /** {@return a builder with the structural classifier and the recommended framing} */
  public static ProposerRecordBuilder recommended() {
    return new ProposerRecordBuilder(ActionClassifiers.structural(), Framing.recommended());
  }

  /** {@return a builder that makes the reference's rows} */
  public static ProposerRecordBuilder reference() {
    return new ProposerRecordBuilder(ActionClassifiers.reference(), Framing.reference());
  }

  /** {@return this builder with another classifier} */
  public ProposerRecordBuilder classifier(ActionClassifier value) {
    return new ProposerRecordBuilder(value, framing);
  }

  /** {@return this builder with other words for prompt and completion} */
  public ProposerRecordBuilder framing(Framing value) {
    return new ProposerRecordBuilder(classifier, value);
  }

  /** {@return the record of a step} */
  public ProposerRecord build(Step step) {
    return build(step, classifier.classify(step), framing.prompts());
  }

  /**
   * {@return the record of a step that has been classified already}
   *
   * @param prompts those of the step's trace, from this builder's framing
   */
  public ProposerRecord build(Step step, Classification classification, Prompts prompts) {
    return new ProposerRecord(
        prompts.question(step),
        List.of(framing.labelledAction(step.action(), classification.actionType())),
        classification.actionType(),
        step.trace().tools(),
        Provenance.of(step, classification));
  }

  /** {@return the records of all steps of a trace, in order} */
  public List<ProposerRecord> buildAll(Trace trace) {
    Prompts prompts = framing.prompts();
    return trace.steps().stream()
        .map(step -> build(step, classifier.classify(step), prompts))
        .toList();
  }
}
