package io.github.speculativeactions.report;

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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a build read and wrote as tables, for cards and for the page alike. */
final class Tables {

  private Tables() {}

  static Table findings(List<Finding> findings) {
    Table table = new Table().level("Verdict").text("Looked at").text("Found");
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
          input.locations().stream()
              .map(place -> location.apply(place) + revision(input, place))
              .collect(Collectors.joining(", ")),
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

  private static String revision(InputReport input, String location) {
    String revision = input.revisions().get(location);
    return revision == null ? "" : ", of which " + revision + " was read";
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
    boolean keepsGroups = BuildChoices.keepGroupsTogether(options);
    Table table =
        new Table()
            .text("Option")
            .code("Value")
            .row("Profile", report.profile())
            .row("Seed", Long.toString(report.seed()))
            .row("Classifier", options.classifier())
            .row("Framing", options.framing())
            .row("A split keeps together", keepsGroups ? options.groupBy() : "nothing")
            .row("A step that several traces hold", options.repeatedSteps());
    options
        .negativeQuotas()
        .forEach((kind, share) -> table.row("Most pairs of " + kind, mostPairs(share)));
    table
        .row("Order of rows", options.rowOrder())
        .row("Traces that the proposer learns from", options.trainOn())
        .row("Columns", options.columns())
        .row(
            keepsGroups ? "Share of the groups in the test split" : "Share of the test split",
            Numbers.percent(options.testShare()));
    if (keepsGroups) {
      table.row("Share of the groups kept for the eval", Numbers.percent(options.evalShare()));
    }
    return table
        .row("Most rows of the eval", limit(options.evalRows()))
        .row("On a bad input row", options.onBadRow())
        .row("Most bytes of an input row", Numbers.count(options.maxRowBytes()))
        .row("Library version", report.version());
  }

  private static String mostPairs(double share) {
    return share < 1 ? "one for %s of the steps".formatted(Numbers.percent(share)) : "no limit";
  }

  private static String limit(int rows) {
    return rows == Integer.MAX_VALUE ? "all" : Numbers.count(rows);
  }

  static Table outcomes(BuildReport report) {
    Table table = new Table().text("Outcome").number("Traces").number("Share");
    report
        .outcomes()
        .forEach((outcome, count) -> table.shareRow(outcome.label(), count, report.traces()));
    return table;
  }

  static Table splits(WrittenDataset dataset) {
    Table table =
        new Table().text("Split").number("Rows").number("Files").number("Size of the files");
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

  static Table columns(RecordSchema schema, BuildReport report) {
    Table table = new Table().code("Column").text("Type").text("What it holds");
    schema
        .columns()
        .forEach(
            column ->
                table.row(
                    column.name(),
                    Words.spaced(column.type().name().toLowerCase(Locale.ROOT)),
                    column.name().equals("trace_id")
                        ? Words.traceId(report)
                        : Words.column(column.name())));
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
}
