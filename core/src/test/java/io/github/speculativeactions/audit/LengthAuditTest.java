package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.speculativeactions.audit.LengthReport.Rows;
import io.github.speculativeactions.audit.LengthReport.TooLong;
import io.github.speculativeactions.build.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthAuditTest {

  private final LengthAudit audit = new LengthAudit("words", 90, 100);

  @Test
  void aCompletionThatDoesNotFitIsCut() {
    audit.add("proposer-sft", "train", 60, 40);
    audit.add("proposer-sft", "train", 60, 41);
    audit.add("proposer-sft", "train", 99, 2);
    assertThat(rows(0).trainers()).containsExactly(new TooLong(Trainer.SFT, 2, 0));
  }

  @Test
  void aRowWhosePromptLeavesNoRoomForTheCompletionIsDropped() {
    audit.add("proposer-sft", "train", 99, 1);
    audit.add("proposer-sft", "train", 100, 1);
    audit.add("proposer-sft", "train", 500, 1);
    assertThat(rows(0).trainers()).containsExactly(new TooLong(Trainer.SFT, 0, 2));
  }

  @Test
  void aPairThatDoesNotFitIsCutByOneTrainerAndDroppedByTheOther() {
    audit.add("verifier-pref", "test", 60, 40);
    audit.add("verifier-pref", "test", 60, 41);
    audit.add("verifier-pref", "test", 100, 7);
    assertThat(rows(0).trainers())
        .containsExactly(new TooLong(Trainer.DPO, 1, 1), new TooLong(Trainer.REWARD, 0, 2));
  }

  /** The rows of {@code ci/check_trainer_lengths.py}, and what TRL 1.13.0 did to them. */
  @Test
  void asManyRowsAreCutAndDroppedAsByTrl() {
    LengthAudit rows = new LengthAudit("words", null, 200);
    int[] answers = {30, 49, 50, 51, 120};
    for (int prompt : new int[] {80, 150, 198, 199, 200, 201, 260}) {
      for (int chosen : answers) {
        rows.add("proposer-sft", "train", prompt, chosen);
        for (int rejected : answers) {
          rows.add("verifier-pref", "train", prompt, Math.max(chosen, rejected));
        }
      }
    }
    assertThat(rows.report().datasets())
        .extracting(Rows::rows, Rows::trainers)
        .containsExactly(
            tuple(35L, List.of(new TooLong(Trainer.SFT, 12, 15))),
            tuple(
                175L,
                List.of(new TooLong(Trainer.DPO, 66, 75), new TooLong(Trainer.REWARD, 0, 141))));
  }

  @Test
  void promptsThatAreLongerThanTheWindowAreCounted() {
    audit.add("eval", "test", 90, 40);
    audit.add("eval", "test", 91, 1);
    audit.add("eval", "test", 300, 1);
    assertThat(rows(0).beyondWindow()).isEqualTo(2);
    assertThat(audit.report().windowTokens()).isEqualTo(90);
    assertThat(audit.report().tokenCounter()).isEqualTo("words");
  }

  @Test
  void withoutAWindowNoPromptIsBeyondIt() {
    LengthAudit whole = new LengthAudit("words", null, 100);
    whole.add("eval", "test", 1_000_000, 1);
    assertThat(whole.report().datasets()).singleElement().matches(rows -> rows.beyondWindow() == 0);
  }

  @Test
  void nobodyTrainsOnTheEval() {
    audit.add("eval", "test", 1_000, 1_000);
    assertThat(rows(0).trainers()).isEmpty();
  }

  @Test
  void everyDatasetButTheEvalHasATrainer() {
    assertThat(Trainer.of(Dataset.PROPOSER.label())).containsExactly(Trainer.SFT);
    assertThat(Trainer.of(Dataset.VERIFIER.label())).containsExactly(Trainer.DPO, Trainer.REWARD);
    assertThat(Trainer.of(Dataset.EVAL.label())).isEmpty();
  }

  @Test
  void splitsAreMeasuredByThemselvesInTheOrderOfTheirFirstRows() {
    audit.add("verifier-pref", "train", 3, 1);
    audit.add("eval", "test", 4, 1);
    audit.add("verifier-pref", "test", 5, 1);
    audit.add("verifier-pref", "train", 6, 5);
    assertThat(audit.report().maxTokens()).isEqualTo(100);
    assertThat(audit.report().datasets())
        .extracting(Rows::dataset, Rows::split, Rows::rows)
        .containsExactly(
            tuple("verifier-pref", "train", 2L),
            tuple("eval", "test", 1L),
            tuple("verifier-pref", "test", 1L));
    assertThat(rows(0).promptTokens().max()).isEqualTo(6);
    assertThat(rows(0).rowTokens().max()).isEqualTo(11);
  }

  @Test
  void aMaximumThatNoRowCanHaveIsRefused() {
    assertThatThrownBy(() -> new LengthAudit("words", 90, 0))
        .hasMessage("maxTokens must be 1 or more, not 0");
  }

  private Rows rows(int number) {
    return audit.report().datasets().get(number);
  }
}
