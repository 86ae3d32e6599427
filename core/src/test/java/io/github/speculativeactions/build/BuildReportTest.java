package io.github.speculativeactions.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.TestOptions;
import io.github.speculativeactions.testing.TestRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildReportTest {

  private static final DatasetReport EVAL =
      new DatasetReport(
          Dataset.EVAL,
          Map.of(
              Split.TRAIN, Map.of(ActionType.REPAIR, 2L, ActionType.TOOL_CALL, 1L),
              Split.TEST, Map.of()),
          Map.of("too many", 3L));
  private static final InputReport INPUT =
      new InputReport(
          "swe",
          List.of("a.jsonl"),
          Map.of("a.jsonl", "v1"),
          5L,
          1,
          2,
          6,
          3,
          Map.of("no run", 1L, "empty", 1L),
          1,
          6,
          List.of("hm"));
  private static final BuildReport REPORT = report();

  @Test
  void countsAreSums() {
    assertThat(REPORT.traces()).isEqualTo(6);
    assertThat(REPORT.steps()).isEqualTo(12);
    assertThat(REPORT.rejected()).isEqualTo(2);
    assertThat(INPUT.skippedTotal()).isEqualTo(2);
    assertThat(EVAL.rows(Split.TRAIN)).isEqualTo(3);
    assertThat(EVAL.rows(Split.TEST)).isZero();
    assertThat(EVAL.totalRows() + EVAL.totalLeftOut()).isEqualTo(6);
  }

  @Test
  void aDatasetWithoutReportIsNamed() {
    assertThat(REPORT.dataset(Dataset.EVAL)).isSameAs(EVAL);
    assertThatThrownBy(() -> REPORT.dataset(Dataset.PROPOSER))
        .hasMessage("no report of proposer-sft");
  }

  @Test
  void aReportDoesNotChangeWithTheMapsItWasMadeOf() {
    Map<String, Long> skipped = new HashMap<>();
    InputReport input =
        new InputReport("swe", List.of("a"), Map.of(), null, 1, 0, 0, 0, skipped, 0, 0, List.of());
    skipped.put("late", 1L);
    assertThat(input.skippedTotal()).isZero();
  }

  @Test
  void theJsonIsInAFixedOrder() {
    assertThat(REPORT.toJson())
        .startsWith(
            """
            {
              "generator" : "speculative-actions",
              "version" : "1.2",
              "status" : "completed",
              "profile" : "reference",
              "seed" : 42,
              "options" : {
                "classifier" : "reference",
                "framing" : "reference",
                "group_by" : "instance",
                "repeated_steps" : "kept",
                "negative_quotas" : { },
                "row_order" : "shuffled_rows",
                "train_on" : "all",
                "columns" : "reference",
                "test_share" : 0.1,
                "eval_share" : 0.1,
                "eval_rows" : 2000,
                "on_bad_row" : "fail",
                "max_row_bytes" : 1000
              },
              "traces" : 6,
              "steps" : 12,
              "rejected" : 2,
              "outcomes" : {
                "resolved" : 4,
                "unknown" : 2
              },
            """)
        .contains(
            """
                "revisions" : {
                  "a.jsonl" : "v1"
                },
                "limit" : 5,
            """)
        .contains(
            """
                "skipped" : {
                  "empty" : 1,
                  "no run" : 1
                },
            """)
        .endsWith("}\n");
  }

  @Test
  void noLimitOfTheEvalIsNullInTheJson() {
    BuildOptions few = TestOptions.recommended();
    BuildOptions all =
        new BuildOptions(
            few.classifier(),
            few.framing(),
            few.groupBy(),
            few.repeatedSteps(),
            few.negativeQuotas(),
            few.rowOrder(),
            few.trainOn(),
            few.columns(),
            few.testShare(),
            few.evalShare(),
            Integer.MAX_VALUE,
            few.onBadRow(),
            few.maxRowBytes());
    BuildReport report =
        new BuildReport(
            Status.COMPLETED, "1", "own", 1, all, List.of(), Map.of(), Map.of(), List.of(), null);
    assertThat(report.toJson()).contains("\"eval_rows\" : null");
  }

  @Test
  void whatWasMeasuredIsInTheJson() {
    assertThat(REPORT.toJson()).doesNotContain("measures");
    assertThat(TestRecords.measuredReport().toJson())
        .contains(
            """
              "measures" : {
                "warnings" : [ ],
                "labels" : {
                  "steps" : 0,
            """)
        .contains("\"value\" : null");
  }

  @Test
  void theLinesEndAlikeOnEverySystem() throws Exception {
    try (ChildJvm windows = ChildJvm.start(List.of("-Dline.separator=\r\n"), Printing.class)) {
      assertThat(windows.awaitEnd()).isEqualTo("no carriage return");
    }
  }

  private static BuildReport report() {
    return new BuildReport(
        Status.COMPLETED,
        "1.2",
        "reference",
        42,
        TestOptions.reference(),
        List.of(INPUT, INPUT),
        Map.of(Outcome.UNKNOWN, 2L, Outcome.RESOLVED, 4L),
        Map.of(ActionType.BLOCKED, 12L),
        List.of(EVAL),
        null);
  }

  /** Says what ends the lines of a report. */
  static final class Printing {

    public static void main(String[] arguments) {
      System.out.println(REPORT.toJson().contains("\r") ? "carriage return" : "no carriage return");
    }
  }
}
