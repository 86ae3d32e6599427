package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Profile REFERENCE = Profile.reference();

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
