package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherStatePairsTest {

  @Test
  void stepsOfOtherTypesAndInstancesSwapTheirActions() {
    List<VerifierRecord> pairs =
        Pairs.of(
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
        Pairs.of(
            Run.resolved("a", "i").call("view", "path", "a").end(),
            Run.resolved("b", "j").call("Hm.", "search", "{\"for\": \"b\"}", "ok").end(),
            Run.resolved("c", "k").say("Done.").end());

    assertThat(pairs).allMatch(pair -> pair.negativeKind() == NegativeKind.LABEL_ONLY);
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoNegativeOfAnotherState() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("search", "for", "bug").end(),
            Run.unknown("b", "i").call("view", "path", "x").end(),
            Run.resolved("c", "j").call("view", "path", "x").end());

    assertThat(Pairs.ofKind(NegativeKind.OTHER_STATE, pairs)).isEmpty();
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

    assertThat(Pairs.of(swapped.end(), other.end()))
        .noneMatch(
            pair ->
                pair.negativeKind() == NegativeKind.OTHER_STATE
                    && Pairs.arguments(pair.chosen()).contains("for"));
  }

  @Test
  void noCallIsRejectedOfAToolThatTheRowDoesNotOffer() {
    Trace views = Run.resolved("a", "i").offering("view").call("view", "path", "a").end();
    Trace searches = Run.resolved("b", "j").offering("search").call("search", "for", "b").end();

    assertThat(Pairs.ofKind(NegativeKind.OTHER_STATE, Pairs.of(views, searches))).isEmpty();
  }

  @Test
  void callsAreSwappedWhereBothToolsAreOffered() {
    String[] tools = {"view", "search"};
    Trace views = Run.resolved("a", "i").offering(tools).call("view", "path", "a").end();
    Trace searches = Run.resolved("b", "j").offering(tools).call("search", "for", "b").end();

    assertThat(Pairs.ofKind(NegativeKind.OTHER_STATE, Pairs.of(views, searches))).hasSize(2);
  }
}
