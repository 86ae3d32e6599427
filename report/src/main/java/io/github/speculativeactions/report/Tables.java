package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.BuildOptions;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.report.Findings.Finding;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.split.Split;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The figures of a build as tables, for cards and for the page alike. */
final class Tables {

  private static final int MOST_RULES = 20;

  private Tables() {}

  static Table findings(List<Finding> findings) {
    Table table = new Table().level("").text("Looked at").text("Found");
    findings.forEach(f -> table.row(f.level().name(), f.what(), f.found()));
    return table;
  }

  /**
   * {@return what became of each input}
   *
   * @param location how to write a location
   */
  static Table inputs(List<InputReport> inputs, UnaryOperator<String> location) {
    Table table =
        new Table()
            .code("Source")
            .text("Location")
            .number("Limit")
            .number("Files")
            .number("Found")
            .number("Traces")
            .number("Skipped")
            .number("Rejected")
            .number("Steps");
    for (InputReport input : inputs) {
      table.row(
          input.source(),
          input.locations().stream().map(location).collect(Collectors.joining(", ")),
          input.limit() == null ? "none" : Numbers.count(input.limit()),
          Numbers.count(input.files()),
          Numbers.count(input.found()),
          Numbers.count(input.traces()),
          Numbers.count(input.skippedTotal()),
          Numbers.count(input.rejected()),
          Numbers.count(input.steps()));
    }
    return table;
  }

  static Table skipped(List<InputReport> inputs) {
    Table table = new Table().code("Source").text("Skipped because").number("Traces");
    for (InputReport input : inputs) {
      input.skipped().forEach((why, count) -> table.row(input.source(), why, Numbers.count(count)));
    }
    return table;
  }

  static Table options(BuildReport report) {
    BuildOptions options = report.options();
    return new Table()
        .text("Option")
        .code("Value")
        .row("Profile", report.profile())
        .row("Seed", Long.toString(report.seed()))
        .row("Order of rows", options.rowOrder())
        .row("Traces that the proposer learns from", options.trainOn())
        .row("Columns", options.columns())
        .row("Share of the test split", Numbers.percent(options.testShare()))
        .row("Share of the groups kept for the eval", Numbers.percent(options.evalShare()))
        .row("Most rows of the eval", Numbers.count(options.evalRows()))
        .row("On a bad input row", options.onBadRow())
        .row("Most bytes of an input row", Numbers.count(options.maxRowBytes()))
        .row("Library version", report.version());
  }

  static Table outcomes(BuildReport report) {
    Table table = new Table().text("Outcome").number("Traces").number("Share");
    report
        .outcomes()
        .forEach(
            (outcome, count) ->
                table.row(
                    outcome.label(),
                    Numbers.count(count),
                    Numbers.percent(count, report.traces())));
    return table;
  }

  static Table splits(WrittenDataset dataset) {
    Table table = new Table().text("Split").number("Rows").number("Files").number("Size");
    dataset
        .splits()
        .forEach(
            split ->
                table.row(
                    split.split().label(),
                    Numbers.count(split.rows()),
                    Numbers.count(split.files().size()),
                    Numbers.bytes(split.bytes())));
    return table;
  }

  static Table columns(RecordSchema schema) {
    Table table = new Table().code("Column").text("Type").text("What it holds");
    schema
        .columns()
        .forEach(
            column ->
                table.row(
                    column.name(),
                    Words.spaced(column.type().name().toLowerCase(Locale.ROOT)),
                    Words.column(column.name())));
    return table;
  }

  static Table actionTypes(DatasetReport dataset) {
    List<Split> splits =
        dataset.rows().keySet().stream().filter(split -> dataset.rows(split) > 0).toList();
    Table table = new Table().code("Action type");
    splits.forEach(split -> table.number(split.label()).number("share"));
    for (ActionType type : ActionType.values()) {
      String[] cells = new String[1 + 2 * splits.size()];
      cells[0] = type.label();
      for (int i = 0; i < splits.size(); i++) {
        Map<ActionType, Long> counts = dataset.rows().getOrDefault(splits.get(i), Map.of());
        long count = counts.getOrDefault(type, 0L);
        cells[1 + 2 * i] = Numbers.count(count);
        cells[2 + 2 * i] = Numbers.percent(count, dataset.rows(splits.get(i)));
      }
      table.row(cells);
    }
    return table;
  }

  static Table leftOut(DatasetReport dataset) {
    Table table = new Table().text("Left out because").number("Steps");
    dataset.leftOut().forEach((why, count) -> table.row(why, Numbers.count(count)));
    return table;
  }

  static Table negatives(ShortcutReport shortcuts) {
    Table table = new Table().code("Kind").text("The rejected action is").number("Pairs");
    shortcuts
        .kinds()
        .forEach(
            kind ->
                table.row(
                    kind.negativeKind(),
                    Words.negative(kind.negativeKind()),
                    Numbers.count(kind.pairs())));
    return table;
  }

  static Table leakage(LeakageReport leakage) {
    Table table =
        new Table()
            .level("")
            .text("Parts")
            .number("Shared groups")
            .number("Identical prompts")
            .number("Near-identical")
            .number("of compared");
    for (LeakageReport.Overlap overlap : leakage.overlaps()) {
      Level level =
          Level.passIf(overlap.identicalPrompts() == 0 && overlap.nearIdenticalPrompts() == 0);
      table.row(
          (overlap.sharedGroups() > 0 ? Level.FAIL : level).name(),
          part(overlap.first()) + " and " + part(overlap.second()),
          Numbers.count(overlap.sharedGroups()),
          Numbers.count(overlap.identicalPrompts()),
          Numbers.count(overlap.nearIdenticalPrompts()),
          Numbers.count(overlap.comparedPrompts()));
    }
    return table;
  }

  private static String part(Enum<?> part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  static Table shortcuts(ShortcutReport shortcuts) {
    Table table =
        new Table()
            .level("")
            .code("Kind of negative")
            .text("Probe")
            .number("Pairs tested")
            .number("Told right (95 % interval)");
    for (ShortcutReport.Kind kind : shortcuts.kinds()) {
      for (ShortcutReport.Probe probe : kind.probes()) {
        table.row(
            Findings.level(probe).name(),
            kind.negativeKind(),
            Words.spaced(probe.name()),
            Numbers.count(probe.testedPairs()),
            Numbers.estimate(probe.accuracy()));
      }
    }
    return table;
  }

  static Table baselines(BaselineReport baselines) {
    Table table =
        new Table()
            .code("Baseline")
            .text("It guesses")
            .number("First guess right (95 % interval)")
            .number("One of three right")
            .number("Speed-up");
    for (BaselineReport.Baseline baseline : baselines.baselines()) {
      table.row(
          baseline.name(),
          Words.baseline(baseline.name()),
          Numbers.estimate(baseline.top1()),
          Numbers.percent(baseline.top3().value()),
          Numbers.hundredths(baseline.speedup()) + " ×");
    }
    return table;
  }

  static Table lengths(LengthReport lengths, Predicate<String> dataset) {
    Table table =
        new Table()
            .code("Dataset")
            .text("Split")
            .number("Rows")
            .number("Median tokens")
            .number("90 %")
            .number("Longest");
    for (LengthReport.Rows rows : lengths.datasets()) {
      if (dataset.test(rows.dataset())) {
        table.row(
            rows.dataset(),
            rows.split(),
            Numbers.count(rows.rows()),
            Numbers.count(rows.rowTokens().median()),
            Numbers.count(rows.rowTokens().p90()),
            Numbers.count(rows.rowTokens().max()));
      }
    }
    return table;
  }

  static Table trainers(LengthReport lengths, Predicate<String> dataset) {
    Table table =
        new Table()
            .level("")
            .code("Trainer")
            .code("Dataset")
            .text("Split")
            .number("Rows cut")
            .number("Rows dropped");
    for (LengthReport.Rows rows : lengths.datasets()) {
      if (dataset.test(rows.dataset())) {
        for (LengthReport.TooLong tooLong : rows.trainers()) {
          table.row(
              Level.passIf(tooLong.cut() + tooLong.dropped() == 0).name(),
              tooLong.trainer().label(),
              rows.dataset(),
              rows.split(),
              Numbers.count(tooLong.cut()),
              Numbers.count(tooLong.dropped()));
        }
      }
    }
    return table;
  }

  static Table sideEffects(LabelReport labels) {
    Table table = new Table().code("Side effect").number("Steps").number("Share");
    labels
        .sideEffects()
        .forEach(
            (effect, count) ->
                table.row(effect, Numbers.count(count), Numbers.percent(count, labels.steps())));
    return table;
  }

  /** {@return the rules that decided most steps} */
  static Table rules(LabelReport labels) {
    Table table = new Table().code("Rule").number("Steps").number("Share");
    labels.rules().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_RULES)
        .forEach(
            rule ->
                table.row(
                    rule.getKey(),
                    Numbers.count(rule.getValue()),
                    Numbers.percent(rule.getValue(), labels.steps())));
    return table;
  }
}
