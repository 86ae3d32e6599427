package io.github.speculativeactions.build.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierPairsTest {

  private static final String LINE_5 = "{\"path\": \"src/a.py\", \"line\": 5}";
  private static final String LINE_6 = "{\"path\": \"src/a.py\", \"line\": 6}";

  private static final VerifierPairs PAIRS =
      VerifierPairs.recommended().classifier(Run.BY_TOOL).framing(Framing.reference());

  @Test
  void theFailedRunOnTheSameInstanceIsRejectedWhereItWentAnotherWay() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i").call("view", "path", "x").call("search", "for", "bug").end(),
            Run.unresolved("b", "i").call("view", "path", "x").call("search", "for", "fix").end());

    assertThat(pairs).hasSize(1);
    VerifierRecord pair = pairs.get(0);
    assertThat(pair.negativeKind()).isEqualTo(NegativeKind.SIBLING);
    assertThat(pair.margin()).isEqualTo(NegativeKind.SIBLING.margin());
    assertThat(pair.provenance().traceId()).isEqualTo("a");
    assertThat(pair.provenance().step()).isEqualTo(1);
    assertThat(pair.prompt()).hasSize(3);
    assertThat(arguments(pair.chosen())).isEqualTo("{\"for\": \"bug\"}");
    assertThat(arguments(pair.rejected())).isEqualTo("{\"for\": \"fix\"}");
  }

  @Test
  void siblingsTheirLengthTellsApartComeInEqualNumbers() {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String right = i < 3 ? "long long" : "s";
      String wrong = i < 3 ? "w" : "also long";
      traces.add(Run.resolved("a" + i, "i" + i).call("search", "for", right).end());
      traces.add(Run.unresolved("b" + i, "i" + i).call("search", "for", wrong).end());
    }

    assertThat(ofKind(NegativeKind.SIBLING, PAIRS.build(traces, 1)))
        .hasSize(4)
        .filteredOn(pair -> arguments(pair.chosen()).contains("long"))
        .hasSize(2);
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoNegative() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i").call("search", "for", "bug").end(),
            Run.unknown("b", "i").call("search", "for", "fix").end(),
            Run.unresolved("c", "i").call("search", "for", "fix").end());

    assertThat(ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoNegativeOfAnotherState() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i").call("search", "for", "bug").end(),
            Run.unknown("b", "i").call("view", "path", "x").end(),
            Run.resolved("c", "j").call("view", "path", "x").end());

    assertThat(ofKind(NegativeKind.OTHER_STATE, pairs)).isEmpty();
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoSwappedCall() {
    List<VerifierRecord> pairs =
        pairs(
            readsFarApart("", "a.py", "b.py"),
            Run.unknown("b", "i").call("view", "path", "b.py").end());

    assertThat(ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @Test
  void whatWorkedForAnotherGoodRunInTheSamePlaceIsNoMistake() {
    Trace mended = failedEdit("a").call("", "edit", LINE_6, "ok").end();
    Trace worked = Run.unknown("b", "i").call("", "edit", LINE_5, "ok").end();

    assertThat(ofKind(NegativeKind.CORRECTED, pairs(mended))).hasSize(1);
    assertThat(ofKind(NegativeKind.CORRECTED, pairs(mended, worked))).isEmpty();
  }

  @Test
  void whatTheRunDoesSoonAfterIsNoNegative() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i").call("view", "path", "x").call("search", "for", "b").end(),
            Run.unresolved("b", "i").call("search", "for", "b").end());

    assertThat(ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void aMistakeIsRejectedForTheFormInWhichTheRunMendedIt() {
    List<VerifierRecord> pairs =
        pairs(
            Run.unresolved("a", "i")
                .call("Make it so.", "edit", LINE_5, Run.FAILURE)
                .call("Once more.", "edit", LINE_6, "ok")
                .end());

    assertThat(pairs).hasSize(1);
    VerifierRecord pair = pairs.get(0);
    assertThat(pair.negativeKind()).isEqualTo(NegativeKind.CORRECTED);
    assertThat(pair.prompt()).hasSize(1);
    assertThat(pair.provenance().step()).isZero();
    assertThat(arguments(pair.chosen())).isEqualTo(LINE_6);
    assertThat(arguments(pair.rejected())).isEqualTo(LINE_5);
    assertThat(text(pair.chosen())).isEqualTo("Action: file_write\nMake it so.");
    assertThat(text(pair.rejected())).isEqualTo(text(pair.chosen()));
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

    assertThat(ofKind(NegativeKind.CORRECTED, PAIRS.build(traces, 1))).hasSize(1);
  }

  @Test
  void aFailedCallThatTheRunRepeatsAsItWasIsNoMistake() {
    Run repeated = failedEdit("a").call("", "edit", LINE_5, "ok").call("", "edit", LINE_6, "ok");
    Run repeatedLater =
        failedEdit("b").call("", "edit", LINE_6, "ok").call("", "edit", LINE_5, "ok");

    assertThat(ofKind(NegativeKind.CORRECTED, pairs(repeated.end()))).isEmpty();
    assertThat(ofKind(NegativeKind.CORRECTED, pairs(repeatedLater.end()))).isEmpty();
  }

  @Test
  void aCallWithoutAnswerMendsNothing() {
    Run run = failedEdit("a").callWithoutAnswer("edit", LINE_6);

    assertThat(ofKind(NegativeKind.CORRECTED, pairs(run.end()))).isEmpty();
  }

  @Test
  void aFailedCheckIsNoMistake() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i")
                .call("", "test", LINE_5, Run.FAILURE)
                .call("", "test", LINE_6, "ok")
                .end());

    assertThat(ofKind(NegativeKind.CORRECTED, pairs)).isEmpty();
  }

  @Test
  void callsOfOneToolFarApartSwapAnArgument() {
    List<VerifierRecord> pairs = pairs(readsFarApart("Look.", "a.py", "b.py"));

    assertThat(pairs).hasSize(2);
    assertThat(pairs).allMatch(pair -> pair.negativeKind() == NegativeKind.PERTURBED);
    assertThat(arguments(pairs.get(0).chosen())).isEqualTo("{\"path\": \"a.py\"}");
    assertThat(arguments(pairs.get(0).rejected())).isEqualTo("{\"path\": \"b.py\"}");
    assertThat(arguments(pairs.get(1).chosen())).isEqualTo("{\"path\": \"b.py\"}");
    assertThat(arguments(pairs.get(1).rejected())).isEqualTo("{\"path\": \"a.py\"}");
    assertThat(pairs).allMatch(pair -> text(pair.rejected()).equals("Action: file_read\nLook."));
  }

  @Test
  void textThatNamesWhatIsSwappedStandsOnNeitherSide() {
    List<VerifierRecord> pairs = pairs(readsFarApart("Look at a.", "a.py", "b.py"));

    assertThat(pairs).hasSize(2);
    assertThat(pairs)
        .allMatch(pair -> text(pair.chosen()).equals("Action: file_read\n"))
        .allMatch(pair -> text(pair.rejected()).equals("Action: file_read\n"));
  }

  @Test
  void callsThatFollowSoonAreNotSwapped() {
    List<VerifierRecord> pairs =
        pairs(Run.resolved("a", "i").call("view", "path", "a").call("view", "path", "b").end());

    assertThat(ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @Test
  void whatTheRunDoesSoonAfterAmongOtherCallsIsNoNegative() {
    Run swapped = Run.resolved("a", "i").call("view", "path", "a");
    swapped.callsAtOnce("view", "path", "b", "c");
    for (int i = 0; i <= PairPlan.STEPS_AHEAD; i++) {
      swapped.say("Hm.");
    }
    swapped.call("view", "path", "b");
    Run other = Run.resolved("b", "j").call("search", "for", "d");
    other.callsAtOnce("view", "path", "a", "b");

    assertThat(pairs(swapped.end(), other.end()))
        .noneMatch(pair -> pair.negativeKind() == NegativeKind.PERTURBED)
        .noneMatch(
            pair ->
                pair.negativeKind() == NegativeKind.OTHER_STATE
                    && arguments(pair.chosen()).contains("for"));
  }

  @Test
  void stepsOfOtherTypesAndInstancesSwapTheirActions() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i").call("view", "path", "a").end(),
            Run.resolved("b", "j").call("search", "for", "b").end());

    assertThat(pairs).hasSize(2);
    assertThat(pairs).allMatch(pair -> pair.negativeKind() == NegativeKind.OTHER_STATE);
    assertThat(pairs.get(0).chosen()).isEqualTo(pairs.get(1).rejected());
    assertThat(pairs.get(1).chosen()).isEqualTo(pairs.get(0).rejected());
    assertThat(pairs.get(0).rejectedActionType()).isEqualTo(ActionType.RETRIEVAL);
  }

  @Test
  void actionsWithAndWithoutTextOrCallsAreNotPaired() {
    List<VerifierRecord> pairs =
        pairs(
            Run.resolved("a", "i").call("view", "path", "a").end(),
            Run.resolved("b", "j").call("Hm.", "search", "{\"for\": \"b\"}", "ok").end(),
            Run.resolved("c", "k").say("Done.").end());

    assertThat(pairs).allMatch(pair -> pair.negativeKind() == NegativeKind.LABEL_ONLY);
  }

  @Test
  void aCannedLineIsRejectedWhereNothingRealIs() {
    List<VerifierRecord> pairs = pairs(Run.resolved("a", "i").say("Done.").end());

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).negativeKind()).isEqualTo(NegativeKind.LABEL_ONLY);
    assertThat(pairs.get(0).rejectedActionType()).isNotEqualTo(ActionType.FINAL_ANSWER);
    assertThat(pairs.get(0).rejected())
        .containsExactly(Framing.reference().cannedAction(pairs.get(0).rejectedActionType()));
  }

  @Test
  void theSameActionAfterTheSameMessagesIsThePlaceOfOnePair() {
    Trace once = Run.resolved("a", "i").say("Done.").end();
    Trace again = Run.resolved("b", "i").say("Done.").end();

    assertThat(pairs(once, again)).hasSize(1);
  }

  @Test
  void betterKindsHaveGreaterMargins() {
    List<Double> margins = new ArrayList<>();
    for (NegativeKind kind : NegativeKind.values()) {
      margins.add(kind.margin());
    }
    assertThat(margins)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .doesNotHaveDuplicates()
        .allMatch(margin -> margin > 0);
  }

  private static Run failedEdit(String id) {
    return Run.resolved(id, "i").call("", "edit", LINE_5, Run.FAILURE);
  }

  private static Trace readsFarApart(String text, String first, String second) {
    Run run = Run.resolved("a", "i");
    run.call(text, "view", "{\"path\": \"%s\"}".formatted(first), "ok");
    for (int i = 0; i <= PairPlan.STEPS_AHEAD; i++) {
      run.say("Hm.");
    }
    return run.call(text, "view", "{\"path\": \"%s\"}".formatted(second), "ok").end();
  }

  private static List<VerifierRecord> pairs(Trace... traces) {
    return PAIRS.build(List.of(traces), 1);
  }

  private static List<VerifierRecord> ofKind(NegativeKind kind, List<VerifierRecord> pairs) {
    return pairs.stream().filter(pair -> pair.negativeKind() == kind).toList();
  }

  private static String arguments(List<Message> side) {
    return side.get(0).toolCalls().get(0).arguments();
  }

  private static String text(List<Message> side) {
    return side.get(0).content();
  }
}
