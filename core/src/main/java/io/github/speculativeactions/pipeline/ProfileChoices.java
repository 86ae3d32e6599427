package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.split.GroupBy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a profile: what they are in the two profiles there are, and which go together.
 *
 * <p>Not safe for use by several threads while somebody sets one.
 */
final class ProfileChoices {

  // As the reference has them, unless set.
  ActionClassifier classifier = ActionClassifiers.reference();
  Framing framing = Framing.reference();
  RowOrder rowOrder = RowOrder.SHUFFLED_ROWS;
  TrainOn trainOn = TrainOn.ALL;
  RowColumns columns = RowColumns.REFERENCE;
  double testShare = Profile.REFERENCE_TEST_SHARE;
  double evalShare = Profile.DEFAULT_EVAL_SHARE;
  int evalRows = Profile.REFERENCE_EVAL_ROWS;
  GroupBy groupBy = GroupBy.INSTANCE;
  RepeatedSteps repeatedSteps = RepeatedSteps.KEPT;

  /** How many pairs of each kind there may be; null if wrong actions are drawn. */
  @Nullable NegativeQuotas negativeQuotas;

  private ProfileChoices() {}

  static ProfileChoices reference() {
    return new ProfileChoices();
  }

  static ProfileChoices recommended() {
    ProfileChoices choices = new ProfileChoices();
    choices.classifier = ActionClassifiers.structural();
    choices.framing = Framing.recommended();
    choices.rowOrder = RowOrder.WHOLE_TRACES;
    choices.trainOn = TrainOn.RESOLVED;
    choices.columns = RowColumns.FULL;
    choices.evalRows = Profile.ALL_EVAL_ROWS;
    choices.repeatedSteps = RepeatedSteps.ONCE;
    choices.negativeQuotas = NegativeQuotas.defaults();
    return choices;
  }

  ProfileChoices copy() {
    ProfileChoices copy = new ProfileChoices();
    copy.classifier = classifier;
    copy.framing = framing;
    copy.rowOrder = rowOrder;
    copy.trainOn = trainOn;
    copy.columns = columns;
    copy.testShare = testShare;
    copy.evalShare = evalShare;
    copy.evalRows = evalRows;
    copy.groupBy = groupBy;
    copy.repeatedSteps = repeatedSteps;
    copy.negativeQuotas = negativeQuotas;
    return copy;
  }

  boolean areThoseOf(ProfileChoices other) {
    return classifier.equals(other.classifier)
        && framing.equals(other.framing)
        && rowOrder == other.rowOrder
        && trainOn == other.trainOn
        && columns == other.columns
        && testShare == other.testShare
        && evalShare == other.evalShare
        && evalRows == other.evalRows
        && groupBy == other.groupBy
        && repeatedSteps == other.repeatedSteps
        && Objects.equals(negativeQuotas, other.negativeQuotas);
  }

  /**
   * {@return a share}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is not at least 0 and below 1
   */
  static double checkedShare(String name, double share) {
    if (!(share >= 0 && share < 1)) {
      throw SpeculativeActionsException.configuration(
          name + " must be at least 0 and below 1, not " + share);
    }
    return share;
  }

  /** Throws (CONFIGURATION) if they do not go together. */
  void check() {
    if (rowOrder == RowOrder.SHUFFLED_ROWS
        && (repeatedSteps == RepeatedSteps.ONCE || negativeQuotas != null)) {
      throw SpeculativeActionsException.configuration(
          "if single rows are shuffled, repeated steps are kept and negatives drawn; set"
              + " repeatedSteps(KEPT) and drawnNegatives(), or keep traces whole");
    }
    if (rowOrder == RowOrder.WHOLE_TRACES && testShare + evalShare >= 1) {
      throw SpeculativeActionsException.configuration(
          "testShare and evalShare must together be below 1, not %s and %s"
              .formatted(testShare, evalShare));
    }
  }
}
