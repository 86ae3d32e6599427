package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.LengthReport.TooLong;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader should know first: whether the data is sound. */
final class Findings {

  private Findings() {}

  /** One thing that was looked at, how it is to be taken, and what was found. */
  record Finding(Level level, String what, String found) {}

  static List<Finding> of(BuildReport report) {
    List<Finding> findings = new ArrayList<>();
    Measures measures = report.measures();
    if (measures != null) {
      findings.addAll(LeakFindings.of(measures.leakage()));
      ShortcutFinding.of(measures.shortcuts()).ifPresent(findings::add);
      measures
          .warnings()
          .forEach(
              warning -> findings.add(new Finding(Level.WARN, "Groups of the split", warning)));
      addWindow(findings, measures.lengths());
      addLengths(findings, measures.lengths());
    }
    report.inputs().stream()
        .flatMap(input -> input.warnings().stream())
        .forEach(warning -> findings.add(new Finding(Level.WARN, "Names of traces", warning)));
    findings.add(
        new Finding(
            Level.passIf(report.rejected() == 0),
            "Bad input rows",
            report.rejected() == 0 ? "none" : Numbers.count(report.rejected()) + " put aside"));
    return findings;
  }

  private static void addWindow(List<Finding> findings, LengthReport lengths) {
    Integer window = lengths.windowTokens();
    long beyond = lengths.datasets().stream().mapToLong(LengthReport.Rows::beyondWindow).sum();
    if (window != null && beyond > 0) {
      findings.add(
          new Finding(
              Level.WARN,
              "Prompts beyond the window of %s tokens".formatted(Numbers.count(window)),
              Numbers.count(beyond) + ", by the tools they offer, which are not cut"));
    }
  }

  private record SplitLength(LengthReport.Rows rows, TooLong tooLong) {

    long affected() {
      return tooLong.cut() + tooLong.dropped();
    }
  }

  private static void addLengths(List<Finding> findings, LengthReport lengths) {
    lengths.datasets().stream()
        .flatMap(rows -> rows.trainers().stream().map(tooLong -> new SplitLength(rows, tooLong)))
        .max(Comparator.comparingLong(SplitLength::affected))
        .ifPresent(
            worst ->
                findings.add(
                    new Finding(
                        Level.passIf(worst.affected() == 0),
                        "Rows too long for a trainer with %s tokens"
                            .formatted(Numbers.count(lengths.maxTokens())),
                        worst.affected() == 0 ? "none" : "at most " + told(worst))));
  }

  private static String told(SplitLength length) {
    TooLong tooLong = length.tooLong();
    String counts =
        Stream.of(counted(tooLong.cut(), "cut"), counted(tooLong.dropped(), "dropped"))
            .filter(count -> !count.isEmpty())
            .collect(Collectors.joining(" and "));
    return "%s by %s, of the %s in %s of %s"
        .formatted(
            counts,
            tooLong.trainer().label(),
            Numbers.count(length.rows().rows()),
            length.rows().split(),
            length.rows().dataset());
  }

  private static String counted(long rows, String what) {
    return rows == 0 ? "" : Numbers.count(rows) + " " + what;
  }
}
