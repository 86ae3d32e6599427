package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.split.GroupBy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Profile REFERENCE = Profile.reference();
  private static final Profile RECOMMENDED = Profile.recommended();

  @Test
  void theRecommendedProfileKeepsTracesWholeAndMakesNothingTwice() {
    assertThat(RECOMMENDED.name()).isEqualTo("recommended");
    assertThat(RECOMMENDED.classifier()).isEqualTo(ActionClassifiers.structural());
    assertThat(RECOMMENDED.rowOrder()).isEqualTo(RowOrder.WHOLE_TRACES);
    assertThat(RECOMMENDED.groupBy()).isEqualTo(GroupBy.INSTANCE);
    assertThat(RECOMMENDED.repeatedSteps()).isEqualTo(RepeatedSteps.ONCE);
    assertThat(RECOMMENDED.negativeQuotas()).contains(NegativeQuotas.defaults());
    assertThat(RECOMMENDED.trainOn()).isEqualTo(TrainOn.RESOLVED);
    assertThat(RECOMMENDED.columns()).isEqualTo(RowColumns.FULL);
    assertThat(RECOMMENDED.evalRows()).isEqualTo(Profile.ALL_EVAL_ROWS);
  }

  @Test
  void theReferenceShufflesRowsAndDrawsItsNegatives() {
    assertThat(REFERENCE.classifier()).isEqualTo(ActionClassifiers.reference());
    assertThat(REFERENCE.rowOrder()).isEqualTo(RowOrder.SHUFFLED_ROWS);
    assertThat(REFERENCE.repeatedSteps()).isEqualTo(RepeatedSteps.KEPT);
    assertThat(REFERENCE.negativeQuotas()).isEmpty();
    assertThat(REFERENCE.trainOn()).isEqualTo(TrainOn.ALL);
    assertThat(REFERENCE.columns()).isEqualTo(RowColumns.REFERENCE);
    assertThat(REFERENCE.evalRows()).isEqualTo(Profile.REFERENCE_EVAL_ROWS);
  }

  @Test
  void everyChoiceThatIsSetIsHeldAndMakesTheProfileACustomOne() {
    NegativeQuotas quotas = NegativeQuotas.builder().atMost(NegativeKind.OTHER_STATE, 0.25).build();
    Framing framing = Framing.recommended(PromptWindow.ofTokens(2_000));

    assertCustom(b -> b.groupBy(GroupBy.TRACE), Profile::groupBy, GroupBy.TRACE);
    assertCustom(
        b -> b.repeatedSteps(RepeatedSteps.KEPT), Profile::repeatedSteps, RepeatedSteps.KEPT);
    assertCustom(b -> b.negativeQuotas(quotas), Profile::negativeQuotas, Optional.of(quotas));
    assertCustom(Profile.Builder::drawnNegatives, Profile::negativeQuotas, Optional.empty());
    assertCustom(b -> b.framing(framing), Profile::framing, framing);
    assertCustom(b -> b.trainOn(TrainOn.ALL), Profile::trainOn, TrainOn.ALL);
    assertCustom(b -> b.columns(RowColumns.REFERENCE), Profile::columns, RowColumns.REFERENCE);
    assertCustom(b -> b.evalShare(0.3), Profile::evalShare, 0.3);
  }

  private static void assertCustom(
      Consumer<Profile.Builder> choice, Function<Profile, Object> held, Object value) {
    Profile.Builder builder = RECOMMENDED.toBuilder();
    choice.accept(builder);
    Profile changed = builder.build();
    assertThat(held.apply(changed)).isEqualTo(value);
    assertThat(changed.name()).isEqualTo("custom");
    assertThat(changed.toBuilder().build()).isSameAs(changed);
  }

  @Test
  void shufflingSingleRowsAllowsNothingThatNeedsWholeTraces() {
    String message =
        "if single rows are shuffled, repeated steps are kept and negatives drawn; set"
            + " repeatedSteps(KEPT) and drawnNegatives(), or keep traces whole";
    List<Profile.Builder> bad =
        List.of(
            RECOMMENDED.toBuilder().rowOrder(RowOrder.SHUFFLED_ROWS),
            REFERENCE.toBuilder().repeatedSteps(RepeatedSteps.ONCE),
            REFERENCE.toBuilder().negativeQuotas(NegativeQuotas.defaults()));
    for (Profile.Builder builder : bad) {
      assertThatThrownBy(builder::build)
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessage(message);
    }
    Profile shuffled =
        RECOMMENDED.toBuilder()
            .rowOrder(RowOrder.SHUFFLED_ROWS)
            .repeatedSteps(RepeatedSteps.KEPT)
            .drawnNegatives()
            .build();
    assertThat(shuffled.rowOrder()).isEqualTo(RowOrder.SHUFFLED_ROWS);
  }

  @Test
  void aProfileWithOtherChoicesIsNotCalledWhatItCameFrom() {
    assertThat(REFERENCE.name()).isEqualTo("reference");
    assertThat(REFERENCE.toBuilder().evalRows(7).build().name()).isEqualTo("custom");
    assertThat(REFERENCE.toBuilder().evalRows(7).build().toBuilder().build().name())
        .isEqualTo("custom");
  }

  @Test
  void aProfileWithTheSameChoicesKeepsItsName() {
    Profile same =
        REFERENCE.toBuilder()
            .classifier(REFERENCE.classifier())
            .testShare(Profile.REFERENCE_TEST_SHARE)
            .build();
    assertThat(same.name()).isEqualTo("reference");
  }

  @Test
  void theSameWindowAgainIsNoOtherChoice() {
    Profile recommended = Profile.recommended();
    assertThat(recommended.toBuilder().framing(Framing.recommended()).build().name())
        .isEqualTo("recommended");
    assertThat(
            recommended.toBuilder()
                .framing(Framing.recommended(PromptWindow.none()))
                .build()
                .name())
        .isEqualTo("custom");
  }

  @Test
  void aNameThatIsSetIsKept() {
    Profile mine = REFERENCE.toBuilder().testShare(0.5).name("mine").build();
    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.testShare()).isEqualTo(0.5);
  }

  @Test
  void choicesThatCannotBeAreConfigurationErrors() {
    List<Consumer<Profile.Builder>> bad =
        List.of(
            b -> b.testShare(1),
            b -> b.testShare(-0.1),
            b -> b.testShare(Double.NaN),
            b -> b.evalShare(1),
            b -> b.evalRows(-1),
            b -> b.name(" "));
    for (Consumer<Profile.Builder> choice : bad) {
      assertThatThrownBy(() -> choice.accept(REFERENCE.toBuilder()))
          .isInstanceOfSatisfying(
              SpeculativeActionsException.class,
              e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION));
    }
  }
}
