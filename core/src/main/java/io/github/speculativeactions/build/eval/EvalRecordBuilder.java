package io.github.speculativeactions.build.eval;

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
 * Makes eval records from steps, with or without a pipeline around it.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new builder.
 */
public final class EvalRecordBuilder {

  private final ActionClassifier classifier;
  private final Framing framing;

  private EvalRecordBuilder(ActionClassifier classifier, Framing framing) {
    this.classifier = Objects.requireNonNull(classifier, "classifier");
    this.framing = Objects.requireNonNull(framing, "framing");
  }

  /** {@return a builder with the structural classifier and the recommended framing} */
  public static EvalRecordBuilder recommended() {
    return new EvalRecordBuilder(ActionClassifiers.structural(), Framing.recommended());
  }

  /** {@return a builder that makes the reference's rows} */
  public static EvalRecordBuilder reference() {
    return new EvalRecordBuilder(ActionClassifiers.reference(), Framing.reference());
  }

  /** {@return this builder with another classifier} */
  public EvalRecordBuilder classifier(ActionClassifier value) {
    return new EvalRecordBuilder(value, framing);
  }

  /** {@return this builder with other words for prompt and completion} */
  public EvalRecordBuilder framing(Framing value) {
    return new EvalRecordBuilder(classifier, value);
  }

  /** {@return the record of a step} */
  public EvalRecord build(Step step) {
    return build(step, classifier.classify(step), framing.prompts());
  }

  /**
   * {@return the record of a step that has been classified already}
   *
   * @param prompts those of the step's trace, from this builder's framing
   */
  public EvalRecord build(Step step, Classification classification, Prompts prompts) {
    return new EvalRecord(
        prompts.context(step),
        List.of(framing.evalAction(step.action(), classification.actionType())),
        classification.actionType(),
        !step.trace().isRecordedAsUnresolved(),
        step.trace().tools(),
        Provenance.of(step, classification));
  }

  /** {@return the records of all steps of a trace, in order} */
  public List<EvalRecord> buildAll(Trace trace) {
    Prompts prompts = framing.prompts();
    return trace.steps().stream()
        .map(step -> build(step, classifier.classify(step), prompts))
        .toList();
  }
}
