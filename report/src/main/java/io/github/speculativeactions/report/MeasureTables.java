package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was measured of a build as tables, for cards and for the page alike. */
final class MeasureTables {

  private static final int MOST_RULES = 20;

  /** The order of lines: that of the constants. */
  private static final List<String> DATASETS =
      Arrays.stream(Dataset.values()).map(Dataset::label).toList();

  private static final List<String> SPLITS =
      Arrays.stream(Split.values()).map(Split::label).toList();

  private MeasureTables() {}

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
            .level("Verdict")
            .text("Parts")
            .number("Shared groups")
            .number("Identical prompts")
            .number("Near-identical")
            .number("of compared");
    for (LeakageReport.Overlap overlap : leakage.overlaps()) {
      table.row(
          LeakFindings.level(leakage, overlap).name(),
          overlap.first().label() + " and " + overlap.second().label(),
          Numbers.count(overlap.sharedGroups()),
          Numbers.count(overlap.identicalPrompts()),
          Numbers.count(overlap.nearIdenticalPrompts()),
          Numbers.count(overlap.comparedPrompts()));
    }
    return table;
  }

  static Table shortcuts(ShortcutReport shortcuts) {
    Table table =
        new Table()
            .level("Verdict")
            .code("Kind of negative")
            .text("Probe")
            .number("Pairs tested")
            .number("Told right (95 % interval)");
    for (ShortcutReport.Kind kind : shortcuts.kinds()) {
      for (ShortcutReport.Probe probe : kind.probes()) {
        table.row(
            ShortcutFinding.level(probe).name(),
            kind.negativeKind(),
            Words.spaced(probe.name()),
            Numbers.count(probe.testedPairs()),
            Numbers.estimate(probe.accuracy()));
      }
    }
    return table;
  }

  /** {@return what the probes of the table of shortcuts see, and what is to be wished for} */
  static String shortcutsNote() {
    return "A probe sees the two answers of a pair and not their prompt; that of offered tools sees"
        + " only whether each answer calls no tool but those that the row offers. 50 % is a guess,"
        + " and the aim.";
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
          Numbers.factor(baseline.speedup()));
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
    for (LengthReport.Rows rows : inOrder(lengths, dataset)) {
      table.row(
          rows.dataset(),
          rows.split(),
          Numbers.count(rows.rows()),
          Numbers.count(rows.rowTokens().median()),
          Numbers.count(rows.rowTokens().p90()),
          Numbers.count(rows.rowTokens().max()));
    }
    return table;
  }

  /** {@return what the table of lengths counts, and by what} */
  static String lengthsNote(LengthReport lengths) {
    return "Of prompt and longest answer together, in tokens, counted by: "
        + lengths.tokenCounter()
        + ".";
  }

  /** {@return the rows of some datasets, of each its train split first} */
  private static List<LengthReport.Rows> inOrder(LengthReport lengths, Predicate<String> dataset) {
    return lengths.datasets().stream()
        .filter(rows -> dataset.test(rows.dataset()))
        .sorted(
            Comparator.<LengthReport.Rows>comparingInt(rows -> DATASETS.indexOf(rows.dataset()))
                .thenComparingInt(rows -> SPLITS.indexOf(rows.split())))
        .toList();
  }

  static Table trainers(LengthReport lengths, Predicate<String> dataset) {
    Table table =
        new Table()
            .level("Verdict")
            .code("Trainer")
            .code("Dataset")
            .text("Split")
            .number("Rows cut")
            .number("Rows dropped");
    for (LengthReport.Rows rows : inOrder(lengths, dataset)) {
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
    return table;
  }

  static Table sideEffects(LabelReport labels) {
    Table table = new Table().code("Side effect").number("Steps").number("Share");
    labels.sideEffects().forEach((effect, count) -> table.shareRow(effect, count, labels.steps()));
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
        .forEach(rule -> table.shareRow(rule.getKey(), rule.getValue(), labels.steps()));
    return table;
  }
}
