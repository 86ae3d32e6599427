package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.io.hf.publish.Published;
import io.github.speculativeactions.report.BuildWarnings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few lines what a build read and wrote. */
final class Summary {

  private static final String NO_LEAK = "none: no group and no prompt is in two parts of the split";
  private static final String LEAK = "parts of the split share groups or prompts; see the warnings";

  private final PrintStream out;

  Summary(PrintStream out) {
    this.out = out;
  }

  void print(BuildReport report, Path folder, Duration elapsed) {
    line("traces", report.traces() + outcomes(report));
    report.inputs().forEach(this::input);
    line("steps", String.valueOf(report.steps()));
    report
        .actionTypes()
        .forEach((type, count) -> part(type.label(), count + share(count, report.steps())));
    line("rows", String.valueOf(rows(report)));
    Measures measures = report.measures();
    report.datasets().forEach(dataset -> dataset(dataset, measures));
    if (measures != null) {
      line("leakage", measures.leakage().isClean() ? NO_LEAK : LEAK);
    }
    BuildWarnings.of(report).forEach(warning -> line("warning", warning));
    line("rejected", report.rejected() + (report.rejected() > 0 ? rejectedIn(folder) : ""));
    line("output", folder.toString());
    line("elapsed", String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0));
  }

  void print(List<Published> published, BuildReport report) {
    for (Published repository : published) {
      String visibility = repository.visibility().name().toLowerCase(Locale.ROOT);
      line("published", repository.page() + " (" + visibility + ")");
      repository.deleted().forEach(path -> part("deleted", path));
    }
    report.datasets().stream()
        .filter(dataset -> dataset.totalRows() == 0)
        .forEach(
            dataset ->
                line(
                    "not published",
                    dataset.dataset().label()
                        + ", which has no row; a repository of it stays as it is"));
  }

  private void input(InputReport input) {
    String text = input.traces() + " from " + String.join(" and ", input.locations());
    if (input.ignoredFiles() > 0) {
      text += ", " + input.ignoredFiles() + " files in no known format ignored";
    }
    part(input.source(), text);
    input.skipped().forEach((why, rows) -> detail("skipped", counted(rows, why)));
  }

  private void dataset(DatasetReport dataset, @Nullable Measures measures) {
    String splits =
        dataset.rows().keySet().stream()
            .map(split -> split.label() + " " + dataset.rows(split))
            .collect(Collectors.joining(", "));
    part(dataset.dataset().label(), splits.isEmpty() ? "none" : splits);
    if (dataset.dataset() == Dataset.VERIFIER && measures != null) {
      pairs(measures.shortcuts());
    }
    dataset.leftOut().forEach((why, steps) -> detail("left out", counted(steps, why)));
  }

  private void pairs(ShortcutReport pairs) {
    pairs.kinds().forEach(kind -> detail("pairs", counted(kind.pairs(), kind.negativeKind())));
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

  private void line(String name, String value) {
    out.println(String.format(Locale.ROOT, "%-20s %s", name, value));
  }

  private void part(String name, String value) {
    out.println(String.format(Locale.ROOT, "  %-18s %s", name, value));
  }

  private void detail(String name, String value) {
    out.println(String.format(Locale.ROOT, "    %-16s %s", name, value));
  }
}
