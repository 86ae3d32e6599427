package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.eval.EvalSchema;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.build.verifier.VerifierSchema;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The choices that decide which rows a build makes: classifier, framing, splits, size of the eval.
 *
 * <p>Immutable and safe for use by several threads, given a classifier and a framing that are.
 */
public final class Profile {

  /** The share of the rows that the reference keeps back as its test split: a tenth. */
  public static final double REFERENCE_TEST_SHARE = 0.1;

  /** The most rows that the reference's eval dataset gets. */
  public static final int REFERENCE_EVAL_ROWS = 2_000;

  private static final String CUSTOM = "custom";

  private final String name;
  private final ActionClassifier classifier;
  private final Framing framing;
  private final double testShare;
  private final int evalRows;

  private Profile(String name, Builder builder) {
    this.name = name;
    this.classifier = builder.classifier;
    this.framing = builder.framing;
    this.testShare = builder.testShare;
    this.evalRows = builder.evalRows;
  }

  /**
   * {@return the profile that makes what the reference makes, row for row and in its order}
   *
   * <p>It is there for comparison. Its rows are flawed as training data: labels come from single
   * words, the eval rows are training rows, and most rejected actions are one canned line.
   */
  public static Profile reference() {
    return new Profile("reference", new Builder(null));
  }

  /**
   * {@return a builder that starts from this profile's choices}
   *
   * <p>The profile it builds is called {@code custom} if a choice differs and no name is set.
   */
  public Builder toBuilder() {
    Builder builder = new Builder(this);
    builder.classifier = classifier;
    builder.framing = framing;
    builder.testShare = testShare;
    builder.evalRows = evalRows;
    return builder;
  }

  /** {@return its name in reports} */
  public String name() {
    return name;
  }

  /** {@return what tells the action types} */
  public ActionClassifier classifier() {
    return classifier;
  }

  /** {@return how prompts and completions are worded} */
  public Framing framing() {
    return framing;
  }

  /** {@return the share of proposer and verifier rows in the test split, from 0 to 1} */
  public double testShare() {
    return testShare;
  }

  /** {@return the most rows the eval dataset gets} */
  public int evalRows() {
    return evalRows;
  }

  List<RecordSchema> schemas() {
    return List.of(ProposerSchema.reference(), VerifierSchema.reference(), EvalSchema.reference());
  }

  /** Changes single choices of a profile. Not safe for use by several threads. */
  public static final class Builder {

    private final @Nullable Profile origin;
    private @Nullable String name;
    private ActionClassifier classifier = ActionClassifiers.reference();
    private Framing framing = Framing.reference();
    private double testShare = REFERENCE_TEST_SHARE;
    private int evalRows = REFERENCE_EVAL_ROWS;

    private Builder(@Nullable Profile origin) {
      this.origin = origin;
    }

    /**
     * Sets the profile's name in reports.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is blank
     */
    public Builder name(String value) {
      if (value.isBlank()) {
        throw SpeculativeActionsException.configuration("a profile's name must not be blank");
      }
      this.name = value;
      return this;
    }

    /** Sets what tells the action types. */
    public Builder classifier(ActionClassifier value) {
      this.classifier = Objects.requireNonNull(value, "classifier");
      return this;
    }

    /** Sets how prompts and completions are worded. */
    public Builder framing(Framing value) {
      this.framing = Objects.requireNonNull(value, "framing");
      return this;
    }

    /**
     * Sets the share of the test split.
     *
     * @param share at least 0 and below 1
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder testShare(double share) {
      if (!(share >= 0 && share < 1)) {
        throw SpeculativeActionsException.configuration(
            "testShare must be at least 0 and below 1, not " + share);
      }
      this.testShare = share;
      return this;
    }

    /**
     * Sets the most rows the eval dataset gets.
     *
     * @param rows 0 or more
     * @throws SpeculativeActionsException (CONFIGURATION) if it is less
     */
    public Builder evalRows(int rows) {
      if (rows < 0) {
        throw SpeculativeActionsException.configuration("evalRows must be 0 or more, not " + rows);
      }
      this.evalRows = rows;
      return this;
    }

    /** {@return the profile} */
    public Profile build() {
      if (name != null) {
        return new Profile(name, this);
      }
      return origin != null && isAs(origin) ? origin : new Profile(CUSTOM, this);
    }

    private boolean isAs(Profile other) {
      return classifier.equals(other.classifier)
          && framing.equals(other.framing)
          && testShare == other.testShare
          && evalRows == other.evalRows;
    }
  }
}
