package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a few lines what a build read and wrote. */
final class Summary {

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
    report.datasets().forEach(this::dataset);
    line("rejected", report.rejected() + (report.rejected() > 0 ? rejectedIn(folder) : ""));
    line("output", folder.toString());
    line("elapsed", String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0));
  }

  private void input(InputReport input) {
    StringBuilder text = new StringBuilder().append(input.traces()).append(" from ");
    text.append(String.join(" and ", input.locations()));
    input
        .skipped()
        .forEach((why, n) -> text.append(", ").append(n).append(" skipped: ").append(why));
    if (input.ignoredFiles() > 0) {
      text.append(", ").append(input.ignoredFiles()).append(" files in no known format ignored");
    }
    part(input.source(), text.toString());
  }

  private void dataset(DatasetReport dataset) {
    String splits =
        dataset.rows().keySet().stream()
            .map(split -> split.label() + " " + dataset.rows(split))
            .collect(Collectors.joining(", "));
    String leftOut =
        dataset.leftOut().entrySet().stream()
            .map(reason -> "; left out " + reason.getValue() + " (" + reason.getKey() + ")")
            .collect(Collectors.joining());
    part(dataset.dataset().label(), (splits.isEmpty() ? "none" : splits) + leftOut);
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
}
