package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairPlanTest {

  @Test
  void eachStepWithoutAPairHasItsReason() {
    StepTable table = new StepTable();
    add(table, Part.EVAL, Run.resolved("a", "i").say("Done.").end());
    add(table, Part.TRAIN, Run.resolved("b", "i").say("Done so.").end());
    add(table, Part.TRAIN, Run.unresolved("c", "j").say("Done.").end());
    add(
        table,
        Part.TRAIN,
        Run.resolved("d", "k").call("", "view", "{\"path\": \"x\"}", Run.FAILURE).end());
    add(table, Part.TRAIN, Run.resolved("e", "l").call("view", "path", "y").end());
    add(table, Part.TRAIN, Run.resolved("f", "l").call("view", "path", "y").end());
    NegativeQuotas quotas = NegativeQuotas.builder().atMost(NegativeKind.LABEL_ONLY, 0).build();

    PairPlan plan = plan(table, quotas);

    assertThat(plan.pairs()).isZero();
    assertThat(plan.leftOut())
        .isEqualTo(
            Map.of(
                PairPlan.FOR_EVAL, 1L,
                PairPlan.HELD_OUT, 1L,
                PairPlan.UNRESOLVED, 1L,
                PairPlan.MISTAKE, 1L,
                PairPlan.DUPLICATE, 1L,
                PairPlan.NO_COUNTERPART, 1L));
  }

  @Test
  void whatAQuotaLeavesOutIsCounted() {
    StepTable table = new StepTable();
    add(table, Part.TRAIN, Run.resolved("a", "i").call("view", "path", "a").end());
    add(table, Part.TRAIN, Run.resolved("b", "j").call("search", "for", "b").end());
    NegativeQuotas quotas =
        NegativeQuotas.builder()
            .atMost(NegativeKind.OTHER_STATE, 0)
            .atMost(NegativeKind.LABEL_ONLY, 0)
            .build();

    assertThat(plan(table, quotas).leftOut())
        .isEqualTo(Map.of(SetAside.BEYOND_QUOTA.reason(NegativeKind.OTHER_STATE), 2L));
  }

  @Test
  void noPartHasCannedLinesIfAnotherHasSomethingReal() {
    StepTable table = new StepTable();
    add(table, Part.TRAIN, Run.resolved("a", "i").call("view", "path", "a").end());
    add(table, Part.TRAIN, Run.resolved("b", "j").call("search", "for", "b").end());
    add(table, Part.TEST, Run.resolved("c", "k").say("Done.").end());

    PairPlan plan = plan(table, NegativeQuotas.defaults());

    assertThat(plan.pairsByKind()).isEqualTo(Map.of(NegativeKind.OTHER_STATE, 2L));
    assertThat(plan.leftOut()).isEqualTo(Map.of(PairPlan.NO_COUNTERPART, 1L));
  }

  @Test
  void cannedLinesDoNotStandInForWhatIsSetAside() {
    StepTable unbalanced = new StepTable();
    add(unbalanced, Part.TRAIN, Run.resolved("a", "i").call("search", "for", "longer").end());
    add(unbalanced, Part.TRAIN, Run.unresolved("b", "i").call("search", "for", "x").end());
    StepTable withoutQuota = new StepTable();
    add(withoutQuota, Part.TRAIN, Run.resolved("a", "i").call("view", "path", "a").end());
    add(withoutQuota, Part.TRAIN, Run.resolved("b", "j").call("search", "for", "b").end());
    NegativeQuotas quotas = NegativeQuotas.builder().atMost(NegativeKind.OTHER_STATE, 0).build();

    PairPlan first = plan(unbalanced, NegativeQuotas.defaults());
    PairPlan second = plan(withoutQuota, quotas);

    assertThat(first.pairs()).isZero();
    assertThat(first.leftOut())
        .isEqualTo(
            Map.of(SetAside.UNBALANCED.reason(NegativeKind.SIBLING), 1L, PairPlan.UNRESOLVED, 1L));
    assertThat(second.pairs()).isZero();
  }

  @Test
  void tracesWithoutStepsAndEmptyTablesHaveNoPairs() {
    StepTable table = new StepTable();
    assertThat(plan(table, NegativeQuotas.defaults()).pairs()).isZero();

    add(table, Part.TRAIN, Run.resolved("a", "i").end());
    add(table, Part.TRAIN, Run.resolved("b", "j").say("Done.").end());
    add(table, Part.TRAIN, Run.resolved("c", "k").end());

    assertThat(table.trace(0)).isEqualTo(1);
    assertThat(plan(table, NegativeQuotas.defaults()).pairAt(0)).isPresent();
  }

  @Test
  void aTableGrowsWithWhatIsAdded() {
    StepTable table = new StepTable();
    for (int i = 0; i < 2_000; i++) {
      add(
          table,
          Part.TRAIN,
          Run.resolved("r" + i, "i" + i).call("view", "path", "p" + i).say("Done.").end());
    }

    assertThat(table.traces()).isEqualTo(2_000);
    assertThat(table.steps()).isEqualTo(4_000);
    assertThat(table.trace(3_999)).isEqualTo(1_999);
    assertThat(table.firstStep(1_999)).isEqualTo(3_998);
    assertThat(table.endOf(1_999)).isEqualTo(4_000);
    assertThat(table.promptKey(2)).isNotEqualTo(table.promptKey(4));
  }

  @Test
  void traitsNeedOneClassificationForEachStep() {
    Trace trace = Run.resolved("a", "i").say("Hm.").say("Done.").end();
    Classification one = Run.BY_TOOL.classify(trace.steps().get(0));

    assertThatThrownBy(() -> traits(trace, List.of(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fewer classifications than steps: 1");
    assertThatThrownBy(() -> traits(trace, List.of(one, one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more classifications than steps: 3");
  }

  @Test
  void theStepsOfTracesThatAreLeftOutHaveNoPairAndHoldNoPromptOut() {
    StepTable table = new StepTable();
    add(table, Part.TEST, Run.resolved("a", "i").say("Done.").end());
    add(table, Part.TRAIN, Run.resolved("b", "i").say("Done so.").end());
    BitSet first = new BitSet();
    first.set(0);
    LeftOutTraces leftOut = LeftOutTraces.none().andWithNothingNew(first);

    PairPlan plan = PairPlan.of(table, leftOut, Framing.reference(), NegativeQuotas.defaults(), 1);

    assertThat(table.heldOutSteps(LeftOutTraces.none()).stream()).containsExactly(1);
    assertThat(table.heldOutSteps(leftOut).stream()).isEmpty();
    assertThat(plan.leftOut()).isEqualTo(Map.of(LeftOutTraces.NOTHING_NEW, 1L));
    assertThat(plan.pairAt(1)).isPresent();
  }

  private static PairPlan plan(StepTable table, NegativeQuotas quotas) {
    return PairPlan.of(table, LeftOutTraces.none(), Framing.reference(), quotas, 1);
  }

  private static void add(StepTable table, Part part, Trace trace) {
    List<Classification> said = trace.steps().stream().map(Run.BY_TOOL::classify).toList();
    table.add(traits(trace, said), part);
  }

  private static StepTraits traits(Trace trace, List<Classification> said) {
    return StepTraits.of(trace, said, Framing.recommended(), trace.groupId(), new TextHashes());
  }
}
