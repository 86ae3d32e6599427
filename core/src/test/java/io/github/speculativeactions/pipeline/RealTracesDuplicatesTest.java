package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.testing.RealTraces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Traces that add nothing among the real rows that lie beside the project. */
class RealTracesDuplicatesTest {

  private static final String SWE_SMITH = "derived-swe-smith-split-rows/";
  private static final String TOOLBENCH =
      "derived-toolbench-v1-rows/toolbench_v1_struct_of_lists.jsonl";

  @Test
  void threeRunsInThreeDialectsAreThreeRuns() {
    List<Trace> traces = new ArrayList<>();
    for (String dialect : List.of("tool", "xml", "ticks")) {
      traces.addAll(RealTraces.read(new SweSmithSource(), SWE_SMITH + dialect + ".jsonl"));
    }
    assertThat(holders(traces)).containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2);
  }

  @Test
  void theRowsOfToolBenchHoldEachStepInSomeKeptTrace() {
    List<Trace> traces = RealTraces.read(new ToolBenchSource(), TOOLBENCH);
    int[] holders = holders(traces);

    Set<Long> all = new HashSet<>();
    Set<Long> held = new HashSet<>();
    Set<String> groups = new HashSet<>();
    int kept = 0;
    for (int i = 0; i < traces.size(); i++) {
      for (long step : hashes(traces.get(i))) {
        all.add(step);
        if (holders[i] == i) {
          held.add(step);
        }
      }
      if (holders[i] == i) {
        kept++;
        groups.add(traces.get(i).groupId());
      }
    }
    assertThat(traces).hasSize(50);
    assertThat(all).hasSize(57);
    assertThat(held).isEqualTo(all);
    assertThat(groups).hasSize(13);
    assertThat(kept).isEqualTo(17);
  }

  private static int[] holders(List<Trace> traces) {
    TraceDuplicates duplicates = new TraceDuplicates();
    for (Trace trace : traces) {
      duplicates.add(trace.groupId(), hashes(trace));
    }
    return duplicates.holders((holder, trace) -> true);
  }

  private static long[] hashes(Trace trace) {
    return StepHashes.of(trace, new TextHashes());
  }
}
