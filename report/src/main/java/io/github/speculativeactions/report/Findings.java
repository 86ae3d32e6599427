package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.BuildReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a reader should know first: whether the data is sound. */
final class Findings {

  /** A probe that certainly tells more pairs than this has found a shortcut. */
  private static final double SHORTCUT_SHARE = 0.55;

  /** A wider interval tells too little to say that there is no shortcut. */
  private static final double WIDEST_INTERVAL = 0.2;

  private Findings() {}

  /** One thing that was looked at, how it is to be taken, and what was found. */
  record Finding(Level level, String what, String found) {}

  static List<Finding> of(BuildReport report) {
    List<Finding> findings = new ArrayList<>();
    Measures measures = report.measures();
    if (measures != null) {
      addLeaks(findings, measures.leakage());
      addShortcut(findings, measures.shortcuts());
      addLengths(findings, measures.lengths());
    }
    findings.add(
        new Finding(
            Level.passIf(report.rejected() == 0),
            "Bad input rows",
            Numbers.count(report.rejected(), "row") + " put aside"));
    return findings;
  }

  private static void addLeaks(List<Finding> findings, LeakageReport leakage) {
    long groups = sum(leakage, Overlap::sharedGroups);
    findings.add(
        new Finding(
            groups == 0 ? Level.PASS : Level.FAIL,
            "Groups in several parts of the split",
            Numbers.count(groups)));
    long identical = sum(leakage, Overlap::identicalPrompts);
    findings.add(
        new Finding(
            Level.passIf(identical == 0),
            "Identical prompts in several parts",
            Numbers.count(identical)));
    long near = sum(leakage, Overlap::nearIdenticalPrompts);
    findings.add(
        new Finding(
            Level.passIf(near == 0),
            "Near-identical prompts in several parts",
            "%s of %s compared"
                .formatted(
                    Numbers.count(near), Numbers.count(sum(leakage, Overlap::comparedPrompts)))));
  }

  private static long sum(LeakageReport leakage, ToLongFunction<Overlap> count) {
    return leakage.overlaps().stream().mapToLong(count).sum();
  }

  private record KindProbe(ShortcutReport.Kind kind, ShortcutReport.Probe probe) {}

  private static void addShortcut(List<Finding> findings, ShortcutReport shortcuts) {
    List<KindProbe> probes =
        shortcuts.kinds().stream()
            .flatMap(kind -> kind.probes().stream().map(probe -> new KindProbe(kind, probe)))
            .toList();
    probes.stream()
        .filter(one -> !Double.isNaN(one.probe().accuracy().value()))
        .max(Comparator.comparingDouble(one -> one.probe().accuracy().low()))
        .ifPresent(
            best ->
                findings.add(
                    new Finding(
                        probes.stream()
                            .map(one -> level(one.probe()))
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                        "Best guess at a pair without its prompt",
                        "%s, by %s on %s"
                            .formatted(
                                Numbers.percent(best.probe().accuracy().value()),
                                Words.spaced(best.probe().name()),
                                Words.spaced(best.kind().negativeKind())))));
  }

  /** {@return how what a probe reached is to be taken} */
  static Level level(ShortcutReport.Probe probe) {
    Estimate accuracy = probe.accuracy();
    if (accuracy.low() > SHORTCUT_SHARE) {
      return Level.WARN;
    }
    boolean narrow = accuracy.high() - accuracy.low() <= WIDEST_INTERVAL;
    return narrow ? Level.PASS : Level.UNSURE;
  }

  private static void addLengths(List<Finding> findings, LengthReport lengths) {
    lengths.datasets().stream()
        .flatMap(rows -> rows.trainers().stream())
        .max(Comparator.comparingLong(tooLong -> tooLong.cut() + tooLong.dropped()))
        .ifPresent(
            worst ->
                findings.add(
                    new Finding(
                        Level.passIf(worst.cut() + worst.dropped() == 0),
                        "Rows too long for a trainer with %s tokens"
                            .formatted(Numbers.count(lengths.maxTokens())),
                        "%s cut, %s dropped by %s"
                            .formatted(
                                Numbers.count(worst.cut()),
                                Numbers.count(worst.dropped()),
                                worst.trainer().label()))));
  }
}
