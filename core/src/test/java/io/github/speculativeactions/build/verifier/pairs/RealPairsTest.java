package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.PairFeatures;
import io.github.speculativeactions.audit.ShortcutAudit;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierPairs;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.testing.SharedData;
import io.github.speculativeactions.testing.TauBench;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pairs of the recorded runs of tau-bench: 50 tasks, four runs of each, 84 of 200 passed. */
class RealPairsTest {

  private static List<Trace> traces;
  private static List<VerifierRecord> pairs;

  @BeforeAll
  static void build() {
    traces =
        TauBench.traces(
            SharedData.require("traces/tau-bench/historical_trajectories__gpt-4o-airline.json"));
    pairs = VerifierPairs.recommended().build(traces, 42);
  }

  @Test
  void mostStepsOfRunsThatPassedHaveAPairAndNoneIsCanned() {
    long passedSteps =
        traces.stream()
            .filter(trace -> !trace.isRecordedAsUnresolved())
            .mapToLong(trace -> trace.steps().size())
            .sum();
    Map<NegativeKind, Long> kinds =
        pairs.stream()
            .collect(Collectors.groupingBy(VerifierRecord::negativeKind, Collectors.counting()));

    assertThat(kinds.get(NegativeKind.CORRECTED)).isGreaterThan(1);
    assertThat(kinds.get(NegativeKind.PERTURBED)).isGreaterThan(10);
    assertThat(kinds.get(NegativeKind.OTHER_STATE)).isGreaterThan(500);
    assertThat(kinds).doesNotContainKey(NegativeKind.LABEL_ONLY);
    assertThat(pairs.size()).isGreaterThan((int) (0.7 * passedSteps));
  }

  @Test
  void rightAndWrongCannotBeToldApartWithoutThePrompt() {
    ShortcutAudit audit =
        new ShortcutAudit(Arrays.stream(NegativeKind.values()).map(NegativeKind::label).toList());
    for (VerifierRecord pair : pairs) {
      audit.add(
          pair.negativeKind().label(),
          pair.provenance().groupId(),
          PairFeatures.of(pair.chosen(), pair.rejected(), pair.tools()));
    }
    for (ShortcutReport.Kind kind : audit.report().kinds()) {
      for (ShortcutReport.Probe probe : kind.probes()) {
        if (probe.testedPairs() > 0) {
          assertThat(probe.accuracy().value())
              .as("%s on %s", probe.name(), kind.negativeKind())
              .isLessThanOrEqualTo(0.6);
        }
      }
    }
  }
}
