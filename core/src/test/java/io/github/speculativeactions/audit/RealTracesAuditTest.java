package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.testing.RealTraces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaks in the real rows that lie beside the project. */
class RealTracesAuditTest {

  private static final String SWE_SMITH = "derived-swe-smith-split-rows/";
  private static final String TOOLBENCH =
      "derived-toolbench-v1-rows/toolbench_v1_struct_of_lists.jsonl";

  @ParameterizedTest
  @ValueSource(strings = {"xml", "ticks"})
  void aRunInAnotherDialectOnTheOtherSideIsALeak(String dialect) {
    LeakageAudit audit = new LeakageAudit(GroupBy.INSTANCE);
    add(audit, Part.TRAIN, sweSmith("tool"));
    add(audit, Part.EVAL, sweSmith(dialect).subList(0, 1));
    LeakageReport.Overlap overlap = audit.report(Integer::toString).overlaps().get(1);

    assertThat(overlap.second()).isEqualTo(Part.EVAL);
    assertThat(overlap.sharedGroups()).isEqualTo(1);
    assertThat(overlap.identicalPrompts()).isPositive();
  }

  @Test
  void differentInstancesAndQueriesAreNotTakenForCopies() {
    LeakageAudit audit = new LeakageAudit(GroupBy.INSTANCE);
    List<Trace> sweSmith = sweSmith("tool");
    add(audit, Part.TRAIN, sweSmith.subList(0, 1));
    add(audit, Part.EVAL, sweSmith.subList(1, 3));
    for (Trace trace : RealTraces.read(new ToolBenchSource(), TOOLBENCH)) {
      add(audit, trace.groupId().length() % 2 == 0 ? Part.TRAIN : Part.EVAL, List.of(trace));
    }
    LeakageReport report = audit.report(Integer::toString);

    assertThat(report.isClean()).isTrue();
    assertThat(report.overlaps()).allMatch(overlap -> overlap.nearIdenticalPrompts() == 0);
    assertThat(report.parts())
        .extracting(LeakageReport.PartSize::comparedPrompts)
        .containsExactly(8L, 0L, 10L);
  }

  private static List<Trace> sweSmith(String dialect) {
    return RealTraces.read(new SweSmithSource(), SWE_SMITH + dialect + ".jsonl");
  }

  private static void add(LeakageAudit audit, Part part, List<Trace> traces) {
    for (Trace trace : traces) {
      PromptPrints prints = new PromptPrints();
      for (Step step : trace.steps()) {
        PromptPrint print =
            step.number() == 0 ? prints.withSignature(step.history()) : prints.of(step.history());
        audit.add(part, trace.groupId(), print, step.number());
      }
    }
  }
}
