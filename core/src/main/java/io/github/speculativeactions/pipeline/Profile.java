package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.build.eval.EvalSchema;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.build.verifier.VerifierSchema;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.split.GroupBy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The choices that decide which rows a build makes: classifier, framing, splits, size of the eval.
 *
 * <p>Immutable and safe for use by several threads, given a classifier and a framing that are.
 */
public final class Profile {

  /** The share of the rows that the reference keeps back as its test split: a tenth. */
  public static final double REFERENCE_TEST_SHARE = 0.1;

  /** The share of the groups that the eval gets for itself unless another is set: a tenth. */
  public static final double DEFAULT_EVAL_SHARE = 0.1;

  /** The most rows that the reference's eval dataset gets. */
  public static final int REFERENCE_EVAL_ROWS = 2_000;

  /** No limit to the rows of the eval dataset. */
  public static final int ALL_EVAL_ROWS = Integer.MAX_VALUE;

  private static final String CUSTOM = "custom";

  private final String name;

  /** Not changed any more. */
  private final ProfileChoices choices;

  private Profile(String name, ProfileChoices choices) {
    this.name = name;
    this.choices = choices;
  }

  /**
   * {@return the profile that makes what the reference makes, row for row and in its order}
   *
   * <p>It is there for comparison. Its rows are flawed as training data: labels come from single
   * words, the eval rows are training rows, and most rejected actions are one canned line.
   */
  public static Profile reference() {
    return new Profile("reference", ProfileChoices.reference());
  }

  /**
   * {@return the profile that makes sound training data: the default}
   *
   * <p>Labels by what steps do, prompts that chat templates accept within 8,192 tokens, nothing
   * twice, groups in one split each, wrong actions that fit the state, and an eval of groups that
   * are in no other dataset.
   */
  public static Profile recommended() {
    return new Profile("recommended", ProfileChoices.recommended());
  }

  /**
   * {@return a builder that starts from this profile's choices}
   *
   * <p>The profile it builds is called {@code custom} if a choice differs and no name is set.
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** {@return its name in reports} */
  public String name() {
    return name;
  }

  /** {@return what tells the action types} */
  public ActionClassifier classifier() {
    return choices.classifier;
  }

  /** {@return how prompts and completions are worded} */
  public Framing framing() {
    return choices.framing;
  }

  /** {@return in which order rows are written, and so what a split keeps together} */
  public RowOrder rowOrder() {
    return choices.rowOrder;
  }

  /** {@return which traces the proposer learns from} */
  public TrainOn trainOn() {
    return choices.trainOn;
  }

  /** {@return which columns the rows have} */
  public RowColumns columns() {
    return choices.columns;
  }

  /**
   * {@return the share of the test split, from 0 to 1: of the proposer and verifier rows if they
   * are shuffled, of the groups if traces are kept whole}
   */
  public double testShare() {
    return choices.testShare;
  }

  /**
   * {@return the share of the groups that the eval gets for itself, from 0 to 1; without effect if
   * rows are shuffled}
   */
  public double evalShare() {
    return choices.evalShare;
  }

  /** {@return the most rows the eval dataset gets} */
  public int evalRows() {
    return choices.evalRows;
  }

  /** {@return what a split keeps together; without effect if rows are shuffled} */
  public GroupBy groupBy() {
    return choices.groupBy;
  }

  /** {@return whether a step that several traces hold has a row for each of them} */
  public RepeatedSteps repeatedSteps() {
    return choices.repeatedSteps;
  }

  /**
   * {@return how many verifier pairs of each kind there may be; empty if wrong actions are drawn as
   * the reference draws them}
   */
  public Optional<NegativeQuotas> negativeQuotas() {
    return Optional.ofNullable(choices.negativeQuotas);
  }

  boolean keepsTracesWhole() {
    return rowOrder() == RowOrder.WHOLE_TRACES;
  }

  List<RecordSchema> schemas() {
    return List.of(
        ProposerSchema.of(columns()), VerifierSchema.of(columns()), EvalSchema.of(columns()));
  }

  /** Changes single choices of a profile. Not safe for use by several threads. */
  public static final class Builder {

    private final Profile origin;
    private final ProfileChoices choices;
    private @Nullable String name;

    private Builder(Profile origin) {
      this.origin = origin;
      this.choices = origin.choices.copy();
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
      choices.classifier = Objects.requireNonNull(value, "classifier");
      return this;
    }

    /** Sets how prompts and completions are worded. */
    public Builder framing(Framing value) {
      choices.framing = Objects.requireNonNull(value, "framing");
      return this;
    }

    /** Sets in which order rows are written, and so what a split keeps together. */
    public Builder rowOrder(RowOrder value) {
      choices.rowOrder = Objects.requireNonNull(value, "rowOrder");
      return this;
    }

    /** Sets which traces the proposer learns from. */
    public Builder trainOn(TrainOn value) {
      choices.trainOn = Objects.requireNonNull(value, "trainOn");
      return this;
    }

    /** Sets which columns the rows have. */
    public Builder columns(RowColumns value) {
      choices.columns = Objects.requireNonNull(value, "columns");
      return this;
    }

    /**
     * Sets the share of the test split: of the rows if they are shuffled, else of the groups.
     *
     * @param share at least 0 and below 1
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder testShare(double share) {
      choices.testShare = ProfileChoices.checkedShare("testShare", share);
      return this;
    }

    /**
     * Sets the share of the groups that the eval gets for itself; without effect if rows are
     * shuffled.
     *
     * @param share at least 0 and below 1
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder evalShare(double share) {
      choices.evalShare = ProfileChoices.checkedShare("evalShare", share);
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
      choices.evalRows = rows;
      return this;
    }

    /** Sets what a split keeps together; without effect if rows are shuffled. */
    public Builder groupBy(GroupBy value) {
      choices.groupBy = Objects.requireNonNull(value, "groupBy");
      return this;
    }

    /** Sets whether a step that several traces hold has a row for each of them. */
    public Builder repeatedSteps(RepeatedSteps value) {
      choices.repeatedSteps = Objects.requireNonNull(value, "repeatedSteps");
      return this;
    }

    /** Pairs actions with wrong ones that fit the state, so many of each kind. */
    public Builder negativeQuotas(NegativeQuotas value) {
      choices.negativeQuotas = Objects.requireNonNull(value, "negativeQuotas");
      return this;
    }

    /** Draws wrong actions as the reference does: any bad step, or a canned line. */
    public Builder drawnNegatives() {
      choices.negativeQuotas = null;
      return this;
    }

    /**
     * {@return the profile}
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if traces are kept whole and test and
     *     eval leave no group to train on, or if rows are shuffled and yet repeated steps are to
     *     have one row or pairs are to fit the state
     */
    public Profile build() {
      choices.check();
      if (name == null && choices.areThoseOf(origin.choices)) {
        return origin;
      }
      return new Profile(name == null ? CUSTOM : name, choices.copy());
    }
  }
}
