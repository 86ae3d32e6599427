package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectedPairsTest {

  private static final String LINE_5 = "{\"path\": \"src/a.py\", \"line\": 5}";
  private static final String LINE_6 = "{\"path\": \"src/a.py\", \"line\": 6}";

  @Test
  void aMistakeIsRejectedForTheFormInWhichTheRunMendedIt() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.unresolved("a", "i")
                .call("Make it so.", "edit", LINE_5, Run.FAILURE)
                .call("Once more.", "edit", LINE_6, "ok")
                .end());

    assertThat(pairs).hasSize(1);
    VerifierRecord pair = pairs.get(0);
    assertThat(pair.negativeKind()).isEqualTo(NegativeKind.CORRECTED);
    assertThat(pair.prompt()).hasSize(1);
    assertThat(pair.provenance().step()).isZero();
    assertThat(Pairs.arguments(pair.chosen())).isEqualTo(LINE_6);
    assertThat(Pairs.arguments(pair.rejected())).isEqualTo(LINE_5);
    assertThat(Pairs.text(pair.chosen())).isEqualTo("Action: file_write\nMake it so.");
    assertThat(Pairs.text(pair.rejected())).isEqualTo(Pairs.text(pair.chosen()));
  }

  @Test
  void aWordThatWouldGiveTheMendedFormAwayIsKeptRare() {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      traces.add(
          Run.resolved("a" + i, "i" + i)
              .call("", "edit", "{\"path\": \"a/b/%d.old\"}".formatted(i), Run.FAILURE)
              .call("", "edit", "{\"path\": \"a/b/%d.new\"}".formatted(i), "ok")
              .end());
    }

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(traces))).hasSize(1);
  }

  @Test
  void whatWorkedForAnotherGoodRunInTheSamePlaceIsNoMistake() {
    Trace mended = failedEdit("a").call("", "edit", LINE_6, "ok").end();
    Trace worked = Run.unknown("b", "i").call("", "edit", LINE_5, "ok").end();

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(mended))).hasSize(1);
    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(mended, worked))).isEmpty();
  }

  @Test
  void aFailedCallThatTheRunRepeatsAsItWasIsNoMistake() {
    Run repeated = failedEdit("a").call("", "edit", LINE_5, "ok").call("", "edit", LINE_6, "ok");
    Run repeatedLater =
        failedEdit("b").call("", "edit", LINE_6, "ok").call("", "edit", LINE_5, "ok");

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(repeated.end()))).isEmpty();
    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(repeatedLater.end()))).isEmpty();
  }

  @Test
  void aCallWithoutAnswerMendsNothing() {
    Run run = failedEdit("a").callWithoutAnswer("edit", LINE_6);

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(run.end()))).isEmpty();
  }

  @Test
  void aFailedCheckIsNoMistake() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i")
                .call("", "test", LINE_5, Run.FAILURE)
                .call("", "test", LINE_6, "ok")
                .end());

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, pairs)).isEmpty();
  }

  @Test
  void whatTheRunLearnsInBetweenCouldNotBeKnown() {
    Run looked = failedEdit("a").call("view", "path", "src/a.py").call("", "edit", LINE_6, "ok");
    Run asked = failedEdit("b").ask("Which line?", "6").call("", "edit", LINE_6, "ok");

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(looked.end()))).isEmpty();
    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(asked.end()))).isEmpty();
  }

  @Test
  void aThoughtInBetweenTeachesNothing() {
    Run run = failedEdit("a").call("", "think", "{\"thought\": \"Line 6.\"}", "");

    assertThat(
            Pairs.ofKind(
                NegativeKind.CORRECTED, Pairs.of(run.call("", "edit", LINE_6, "ok").end())))
        .hasSize(1);
  }

  @Test
  void furtherAttemptsMayFailInBetween() {
    Trace trace =
        failedEdit("a").call("", "edit", LINE_5, Run.FAILURE).call("", "edit", LINE_6, "ok").end();

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(trace)))
        .isNotEmpty()
        .allMatch(pair -> Pairs.arguments(pair.chosen()).equals(LINE_6));
  }

  @Test
  void aMendedIndentIsACorrection() {
    Trace indented = mended("a", "return 1", "    return 1");
    Trace dedented = mended("b", "        return 2", "    return 2");

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(indented, dedented))).hasSize(2);
  }

  @Test
  void theMendedCallMayHaveAnArgumentThatWasMissing() {
    String lines = "{\"path\": \"src/a.py\", \"line\": 5, \"to\": 5}";
    Trace added = failedEdit("a").call("", "edit", lines, "ok").end();
    Trace removed =
        Run.resolved("b", "j")
            .call("", "edit", lines, Run.FAILURE)
            .call("", "edit", LINE_5, "ok")
            .end();

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(added, removed))).hasSize(2);
  }

  @Test
  void theOnlyArgumentMayBeTheOneThatIsMended() {
    Run run = Run.resolved("a", "i").call("", "track", "{\"order\": \"7A\"}", Run.FAILURE);

    assertThat(
            Pairs.ofKind(
                NegativeKind.CORRECTED,
                Pairs.of(run.call("", "track", "{\"order\": \"A7\"}", "ok").end())))
        .hasSize(1);
  }

  @Test
  void anotherCommandIsNoCorrection() {
    Run run = Run.resolved("a", "i");
    run.call("", "bash", "{\"command\": \"python reproduce.py\"}", Run.FAILURE);
    run.call("", "bash", "{\"command\": \"find numbers.py\"}", "ok");

    assertThat(Pairs.ofKind(NegativeKind.CORRECTED, Pairs.of(run.end()))).isEmpty();
  }

  private static Run failedEdit(String id) {
    return Run.resolved(id, "i").call("", "edit", LINE_5, Run.FAILURE);
  }

  private static Trace mended(String id, String wrong, String right) {
    String text = "{\"path\": \"src/%s.py\", \"text\": \"%s\"}";
    return Run.resolved(id, id)
        .call("", "edit", text.formatted(id, wrong), Run.FAILURE)
        .call("", "edit", text.formatted(id, right), "ok")
        .end();
  }
}
