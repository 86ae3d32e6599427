package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.report.BuildWarnings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few lines what a build read and wrote. */
final class Summary {

  private static final String NO_LEAK = "none: no group and no prompt is in two parts of the split";
  private static final String LEAK = "parts of the split share groups or prompts; see the warnings";

  private final SummaryLines lines;

  Summary(PrintStream out) {
    this.lines = new SummaryLines(out);
  }

  void print(BuildReport report, Path folder, Duration elapsed) {
    lines.line("traces", report.traces() + outcomes(report));
    report.inputs().forEach(this::input);
    lines.line("steps", String.valueOf(report.steps()));
    report
        .actionTypes()
        .forEach((type, count) -> lines.part(type.label(), count + share(count, report.steps())));
    lines.line("rows", String.valueOf(rows(report)));
    Measures measures = report.measures();
    report.datasets().forEach(dataset -> dataset(dataset, measures));
    if (measures != null) {
      lines.line("leakage", measures.leakage().isClean() ? NO_LEAK : LEAK);
    }
    BuildWarnings.of(report).forEach(warning -> lines.line("warning", warning));
    lines.line("rejected", report.rejected() + (report.rejected() > 0 ? rejectedIn(folder) : ""));
    lines.line("output", folder.toString());
    lines.line("elapsed", String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0));
  }

  private void input(InputReport input) {
    String text = input.traces() + " from " + String.join(" and ", input.locations());
    if (input.ignoredFiles() > 0) {
      text +=
          ", " + SummaryLines.counted(input.ignoredFiles(), "file") + " in no known format ignored";
    }
    lines.part(input.source(), text);
    input.skipped().forEach((why, rows) -> lines.detail("skipped", counted(rows, why)));
  }

  private void dataset(DatasetReport dataset, @Nullable Measures measures) {
    String splits =
        dataset.rows().keySet().stream()
            .map(split -> split.label() + " " + dataset.rows(split))
            .collect(Collectors.joining(", "));
    lines.part(dataset.dataset().label(), splits.isEmpty() ? "none" : splits);
    if (dataset.dataset() == Dataset.VERIFIER && measures != null) {
      pairs(measures.shortcuts());
    }
    dataset.leftOut().forEach((why, steps) -> lines.detail("left out", counted(steps, why)));
  }

  private void pairs(ShortcutReport pairs) {
    pairs
        .kinds()
        .forEach(kind -> lines.detail("pairs", counted(kind.pairs(), kind.negativeKind())));
  }

  private static String counted(long count, String what) {
    return count + " (" + what + ")";
  }

  private static long rows(BuildReport report) {
    return report.datasets().stream().mapToLong(DatasetReport::totalRows).sum();
  }

  private static String outcomes(BuildReport report) {
    String counts =
        report.outcomes().entrySet().stream()
            .filter(outcome -> outcome.getValue() > 0)
            .map(outcome -> outcome.getValue() + " " + outcome.getKey().label())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "" : " (" + counts + ")";
  }

  private static String share(long count, long all) {
    return String.format(Locale.ROOT, " (%.1f %%)", 100.0 * count / all);
  }

  private static String rejectedIn(Path folder) {
    return " (see " + folder.resolve("rejected.jsonl") + ")";
  }
}
