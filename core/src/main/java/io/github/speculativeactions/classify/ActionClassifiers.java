package io.github.speculativeactions.classify;

/**
 * The classifiers that come with the library.
 *
 * <p>Every classifier handed out here is immutable and safe for use by several threads. No method
 * takes or returns null.
 */
public final class ActionClassifiers {

  private ActionClassifiers() {}

  /**
   * {@return the classifier that answers as the Python script which this library ports}
   *
   * <p>It looks for fixed phrases in the text of the message and of its calls, {@linkplain
   * io.github.speculativeactions.model.Message#asRecorded() as the log held them}; the first rule
   * with a phrase in the text decides, and what came before the step does not count. It reads the
   * text once, in time linear in its length.
   *
   * <p>The confidence is always 1: the script knows no doubt, so neither does this classifier,
   * however weak the evidence. The rule reads {@code reference: file_write (write.*file)}, where
   * the parentheses hold the first phrase, in the order of the rule's own list, that is in the
   * text; or {@code reference: no rule} when none is and the answer is {@code tool_call}.
   */
  public static ActionClassifier reference() {
    return Reference.CLASSIFIER;
  }

  /**
   * {@return the classifier that judges what a step does: the default}
   *
   * <p>It looks at the called tools and their arguments, then at what came before, then at the
   * text, and says with its confidence how far to trust it; see {@link StructuralClassifier}, which
   * also takes a caller's own tools.
   */
  public static ActionClassifier structural() {
    return Structural.CLASSIFIER;
  }

  /** Puts off the making of the tables until somebody asks for them. */
  private static final class Structural {
    static final ActionClassifier CLASSIFIER = StructuralClassifier.builder().build();
  }

  /** Puts off the making of the tables until somebody asks for them. */
  private static final class Reference {
    static final ActionClassifier CLASSIFIER = new ReferenceClassifier();
  }
}
