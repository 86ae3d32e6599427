package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PairPlanPropertyTest {

  @Property(tries = 100)
  void noPairCrossesPartsAndTheEvalHasNone(@ForAll long seed) {
    Planned planned = Planned.of(seed, 40);
    for (PlannedPair pair : planned.pairs()) {
      assertThat(planned.part(pair.step())).isNotEqualTo(Part.EVAL);
      if (pair.hasOtherStep()) {
        assertThat(planned.part(pair.otherStep())).isEqualTo(planned.part(pair.step()));
      }
    }
  }

  @Property(tries = 100)
  void pairsAndWhatIsLeftOutAreAllSteps(@ForAll long seed, @ForAll @IntRange(max = 40) int runs) {
    Planned planned = Planned.of(seed, runs);
    long leftOut = planned.plan.leftOut().values().stream().mapToLong(Long::longValue).sum();
    assertThat(planned.plan.pairs() + leftOut).isEqualTo(planned.table.steps());
    assertThat(planned.plan.pairs()).isEqualTo(planned.pairs().size());
  }

  @Property(tries = 50)
  void theSameTracesAndSeedGiveTheSamePlan(@ForAll long seed) {
    Planned first = Planned.of(seed, 30);
    Planned second = Planned.of(seed, 30);
    assertThat(second.pairs()).isEqualTo(first.pairs());
    assertThat(second.plan.leftOut()).isEqualTo(first.plan.leftOut());
  }

  @Property(tries = 100)
  void eachKindHasAsManyPairsAsItsQuotaLetsIn(
      @ForAll long seed, @ForAll @DoubleRange(max = 0.3) double share) {
    int limit = (int) (share * stepsThatMayHaveAPair(seed));
    PairPlan plan = planInOnePart(seed, share);
    for (NegativeKind kind : NegativeKind.values()) {
      long pairs = plan.pairsByKind().getOrDefault(kind, 0L);
      assertThat(pairs).isLessThanOrEqualTo(limit);
      if (plan.leftOut().containsKey(SetAside.BEYOND_QUOTA.reason(kind))) {
        assertThat(pairs).as("one may lack a mirror").isGreaterThanOrEqualTo(limit - 1L);
      }
    }
  }

  @Example
  void theQuotasOfAllRealKindsAreUsedUpInTheRunsThatAreTried() {
    Set<String> reasons = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      reasons.addAll(planInOnePart(seed, 0).leftOut().keySet());
    }
    assertThat(reasons)
        .contains(
            SetAside.BEYOND_QUOTA.reason(NegativeKind.SIBLING),
            SetAside.BEYOND_QUOTA.reason(NegativeKind.CORRECTED),
            SetAside.BEYOND_QUOTA.reason(NegativeKind.PERTURBED),
            SetAside.BEYOND_QUOTA.reason(NegativeKind.OTHER_STATE));
  }

  /** Those that have none where nothing is let in, though nothing else is wrong with them. */
  private static long stepsThatMayHaveAPair(long seed) {
    Set<String> mayHaveNone = Set.of(PairPlan.UNRESOLVED, PairPlan.MISTAKE, PairPlan.DUPLICATE);
    return planInOnePart(seed, 0).leftOut().entrySet().stream()
        .filter(why -> !mayHaveNone.contains(why.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static PairPlan planInOnePart(long seed, double shareOfEachKind) {
    NegativeQuotas.Builder quotas = NegativeQuotas.builder();
    for (NegativeKind kind : NegativeKind.values()) {
      quotas.atMost(kind, shareOfEachKind);
    }
    return Planned.inOnePart(seed, 30, quotas.build()).plan;
  }

  @Property(tries = 100)
  void aKindWithoutQuotaDoesNotOccur(@ForAll long seed, @ForAll NegativeKind kind) {
    Planned planned = Planned.of(seed, 30, NegativeQuotas.builder().atMost(kind, 0).build());
    assertThat(planned.plan.pairsByKind()).doesNotContainKey(kind);
  }

  @Property(tries = 50)
  void nothingCannedStandsBesideSomethingReal(
      @ForAll long seed, @ForAll @IntRange(max = 8) int runs) {
    Planned planned = Planned.of(seed, runs);
    Set<NegativeKind> kinds = planned.plan.pairsByKind().keySet();
    if (kinds.contains(NegativeKind.LABEL_ONLY)) {
      assertThat(kinds).hasSize(1);
      assertThat(planned.plan.leftOut().keySet()).noneMatch(reason -> reason.contains("set aside"));
    }
  }

  @Example
  void everyKindOccursInTheRunsThatAreTried() {
    Set<NegativeKind> kinds = EnumSet.noneOf(NegativeKind.class);
    for (int seed = 0; seed < 40; seed++) {
      kinds.addAll(Planned.of(seed, 1 + seed).plan.pairsByKind().keySet());
    }
    assertThat(kinds).containsExactlyInAnyOrder(NegativeKind.values());
  }
}
