package io.github.speculativeactions.build.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupSplit;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PairPlanPropertyTest {

  private static final GroupSplit SPLIT = GroupSplit.of(0.2, 0.1, 1);

  @Property(tries = 150)
  void theActionsOfAPairAreNeverTheSame(@ForAll long seed) {
    Planned planned = new Planned(seed, 30, NegativeQuotas.defaults());
    for (PlannedPair pair : planned.pairs()) {
      VerifierRecord row = planned.make(pair);
      assertThat(key(row.rejected(), row.rejectedActionType()))
          .isNotEqualTo(key(row.chosen(), row.actionType()));
    }
  }

  @Property(tries = 100)
  void noPairCrossesPartsAndTheEvalHasNone(@ForAll long seed) {
    Planned planned = new Planned(seed, 40, NegativeQuotas.defaults());
    for (PlannedPair pair : planned.pairs()) {
      assertThat(planned.part(pair.step())).isNotEqualTo(Part.EVAL);
      if (pair.hasOtherStep()) {
        assertThat(planned.part(pair.otherStep())).isEqualTo(planned.part(pair.step()));
      }
    }
  }

  @Property(tries = 100)
  void pairsAndWhatIsLeftOutAreAllSteps(@ForAll long seed, @ForAll @IntRange(max = 40) int runs) {
    Planned planned = new Planned(seed, runs, NegativeQuotas.defaults());
    long leftOut = planned.plan.leftOut().values().stream().mapToLong(Long::longValue).sum();
    assertThat(planned.plan.pairs() + leftOut).isEqualTo(planned.table.steps());
    assertThat(planned.plan.pairs()).isEqualTo(planned.pairs().size());
  }

  @Property(tries = 50)
  void theSameTracesAndSeedGiveTheSamePlan(@ForAll long seed) {
    Planned first = new Planned(seed, 30, NegativeQuotas.defaults());
    Planned second = new Planned(seed, 30, NegativeQuotas.defaults());
    assertThat(second.pairs()).isEqualTo(first.pairs());
    assertThat(second.plan.leftOut()).isEqualTo(first.plan.leftOut());
    assertThat(second.plan.setAside()).isEqualTo(first.plan.setAside());
  }

  @Property(tries = 100)
  void quotasAreObeyed(@ForAll long seed, @ForAll @DoubleRange(max = 1) double share) {
    NegativeQuotas.Builder quotas = NegativeQuotas.builder();
    for (NegativeKind kind : NegativeKind.values()) {
      quotas.atMost(kind, share);
    }
    Planned planned = new Planned(seed, 30, quotas.build());
    planned
        .plan
        .pairsByKind()
        .forEach(
            (kind, count) ->
                assertThat((double) count).isLessThanOrEqualTo(share * planned.table.steps()));
  }

  @Property(tries = 100)
  void aKindWithoutQuotaDoesNotOccur(@ForAll long seed, @ForAll NegativeKind kind) {
    Planned planned = new Planned(seed, 30, NegativeQuotas.builder().atMost(kind, 0).build());
    assertThat(planned.plan.pairsByKind()).doesNotContainKey(kind);
  }

  @Property(tries = 100)
  void anActionOfAnotherStateIsChosenAsOftenAsRejected(@ForAll long seed) {
    assertThat(surplus(seed, NegativeKind.OTHER_STATE, List::toString))
        .allSatisfy((action, count) -> assertThat(count).isZero());
  }

  @Property(tries = 100)
  void aWordOfAPerturbedCallStandsAsOftenOnEitherSide(@ForAll long seed) {
    assertThat(surplus(seed, NegativeKind.PERTURBED, side -> parsed(side).call().arguments()))
        .allSatisfy((word, count) -> assertThat(count).isZero());
  }

  /** How much more often the words of what is looked at stand on the chosen side. */
  private static Map<String, Integer> surplus(
      long seed, NegativeKind kind, Function<List<Message>, String> look) {
    Planned planned = new Planned(seed, 40, NegativeQuotas.defaults());
    Map<String, Integer> surplus = new HashMap<>();
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == kind) {
        VerifierRecord row = planned.make(pair);
        for (String word : look.apply(row.chosen()).split("\\W+", -1)) {
          surplus.merge(word, 1, Integer::sum);
        }
        for (String word : look.apply(row.rejected()).split("\\W+", -1)) {
          surplus.merge(word, -1, Integer::sum);
        }
      }
    }
    return surplus;
  }

  @Property(tries = 100)
  void eitherSideIsAsOftenTheLongerOneAndOfAType(@ForAll long seed) {
    Planned planned = new Planned(seed, 40, NegativeQuotas.defaults());
    for (NegativeKind kind : NegativeKind.values()) {
      int longer = 0;
      Map<ActionType, Integer> types = new HashMap<>();
      for (PlannedPair pair : planned.pairs()) {
        if (pair.kind() == kind && kind != NegativeKind.LABEL_ONLY) {
          VerifierRecord row = planned.make(pair);
          longer += Integer.compare(length(row.chosen()), length(row.rejected()));
          types.merge(row.actionType(), 1, Integer::sum);
          types.merge(row.rejectedActionType(), -1, Integer::sum);
        }
      }
      assertThat(longer).as("longer chosen sides of %s", kind).isZero();
      assertThat(types.values()).as("types of %s", kind).allMatch(count -> count == 0);
    }
  }

  @Property(tries = 100)
  void onlyRunsThatDidNotFailAreChosen(@ForAll long seed) {
    Planned planned = new Planned(seed, 30, NegativeQuotas.defaults());
    for (PlannedPair pair : planned.pairs()) {
      Outcome outcome = planned.steps.get(pair.step()).trace().outcome();
      assertThat(outcome == Outcome.UNRESOLVED && pair.kind() != NegativeKind.CORRECTED).isFalse();
    }
  }

  @Property(tries = 100)
  void bothSidesHaveTheSameForm(@ForAll long seed) {
    Planned planned = new Planned(seed, 30, NegativeQuotas.defaults());
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() != NegativeKind.LABEL_ONLY) {
        VerifierRecord row = planned.make(pair);
        assertThat(form(row.rejected())).isEqualTo(form(row.chosen()));
      }
    }
  }

  @Property(tries = 100)
  void aPerturbedCallKeepsItsToolAndTheNamesOfItsArguments(@ForAll long seed) {
    Planned planned = new Planned(seed, 30, NegativeQuotas.defaults());
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == NegativeKind.PERTURBED) {
        VerifierRecord row = planned.make(pair);
        assertThat(parsed(row.rejected()).shape()).isEqualTo(parsed(row.chosen()).shape());
        assertThat(row.rejectedActionType()).isEqualTo(row.actionType());
      }
    }
  }

  @Property(tries = 100)
  void nothingIsRejectedThatTheRunDoesSoonAfter(@ForAll long seed) {
    Planned planned = new Planned(seed, 30, NegativeQuotas.defaults());
    for (PlannedPair pair : planned.pairs()) {
      long rejected = key(planned.make(pair).rejected(), pair.rejectedType());
      Step step = planned.steps.get(pair.step());
      step.trace().steps().stream()
          .skip(step.number() + 1)
          .limit(PairPlan.STEPS_AHEAD)
          .map(later -> new ParsedAction(later.action(), planned.type(later)))
          .forEach(
              later -> {
                assertThat(later.key()).isNotEqualTo(rejected);
                assertThat(later.calls()).noneMatch(call -> call.key() == rejected);
              });
    }
  }

  @Property(tries = 100)
  void nothingIsRejectedThatARunThatDidNotFailDidAfterTheSameMessages(@ForAll long seed) {
    Planned planned = new Planned(seed, 60, NegativeQuotas.defaults());
    Set<List<Long>> done = new HashSet<>();
    Set<List<Long>> doneWithoutFailure = new HashSet<>();
    for (int number = 0; number < planned.steps.size(); number++) {
      Step step = planned.steps.get(number);
      if (step.trace().outcome() != Outcome.UNRESOLVED) {
        long action = new ParsedAction(step.action(), planned.type(step)).key();
        List<Long> place = List.of(planned.table.promptKey(number), action);
        done.add(place);
        if (!planned.table.isMistake(number)) {
          doneWithoutFailure.add(place);
        }
      }
    }
    for (PlannedPair pair : planned.pairs()) {
      long rejected = key(planned.make(pair).rejected(), pair.rejectedType());
      assertThat(pair.kind() == NegativeKind.CORRECTED ? doneWithoutFailure : done)
          .as(pair.kind().label())
          .doesNotContain(List.of(planned.table.promptKey(pair.step()), rejected));
    }
  }

  @Property(tries = 50)
  void nothingCannedStandsBesideSomethingReal(
      @ForAll long seed, @ForAll @IntRange(max = 8) int runs) {
    Planned planned = new Planned(seed, runs, NegativeQuotas.defaults());
    Set<NegativeKind> kinds = planned.plan.pairsByKind().keySet();
    if (kinds.contains(NegativeKind.LABEL_ONLY)) {
      assertThat(kinds).hasSize(1);
      assertThat(planned.plan.setAside()).isEmpty();
    }
  }

  @Example
  void everyKindOccursInTheRunsThatAreTried() {
    Set<NegativeKind> kinds = EnumSet.noneOf(NegativeKind.class);
    for (int seed = 0; seed < 20; seed++) {
      kinds.addAll(
          new Planned(seed, 1 + seed, NegativeQuotas.defaults()).plan.pairsByKind().keySet());
    }
    assertThat(kinds).containsExactlyInAnyOrder(NegativeKind.values());
  }

  private static int length(List<Message> side) {
    int length = side.get(0).content().substring(side.get(0).content().indexOf('\n')).length();
    for (ToolCall call : side.get(0).toolCalls()) {
      length += call.name().length() + call.arguments().length();
    }
    return length;
  }

  private static List<Object> form(List<Message> side) {
    String text = side.get(0).content();
    boolean hasText = !text.substring(text.indexOf('\n')).isBlank();
    return List.of(hasText, side.get(0).toolCalls().size());
  }

  /** The key of an action, labelled or not. */
  private static long key(List<Message> side, ActionType type) {
    Message message = side.get(0);
    String label = "Action: " + type.label() + "\n";
    String text = message.content();
    return new ParsedAction(
            message.withContent(text.startsWith(label) ? text.substring(label.length()) : text),
            type)
        .key();
  }

  private static ParsedCall parsed(List<Message> side) {
    return ParsedCall.of(side.get(0).toolCalls().get(0));
  }

  /** A plan with what it was made of. */
  private static final class Planned {

    final StepTable table = new StepTable();
    final List<Step> steps = new ArrayList<>();
    final PairPlan plan;
    private final PairMaker maker = PairMaker.with(Framing.reference());

    Planned(long seed, int runs, NegativeQuotas quotas) {
      for (Trace trace : RandomRuns.of(seed, runs)) {
        List<Classification> said = trace.steps().stream().map(Run.BY_TOOL::classify).toList();
        table.add(StepTraits.of(trace, said), SPLIT.part(trace.groupId()));
        steps.addAll(trace.steps());
      }
      plan = PairPlan.of(table, quotas, seed & Long.MAX_VALUE);
    }

    List<PlannedPair> pairs() {
      List<PlannedPair> pairs = new ArrayList<>();
      for (int step = 0; step < table.steps(); step++) {
        plan.pairAt(step).ifPresent(pairs::add);
      }
      return Collections.unmodifiableList(pairs);
    }

    Part part(int step) {
      return SPLIT.part(steps.get(step).trace().groupId());
    }

    ActionType type(Step step) {
      return Run.BY_TOOL.classify(step).actionType();
    }

    VerifierRecord make(PlannedPair pair) {
      Step step = steps.get(pair.step());
      Prompts prompts = Framing.reference().prompts();
      Message other = pair.hasOtherStep() ? steps.get(pair.otherStep()).action() : null;
      return maker.make(pair, step, Run.BY_TOOL.classify(step), other, prompts);
    }
  }
}
