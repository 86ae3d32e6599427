package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.audit.ShortcutReport.Probe;
import io.github.speculativeactions.report.Findings.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether pairs can be told without their prompt. */
final class ShortcutFinding {

  /** A probe that certainly tells more pairs than this has found a shortcut. */
  private static final double SHORTCUT_SHARE = 0.55;

  /** A wider interval tells too little to say that there is no shortcut. */
  private static final double WIDEST_INTERVAL = 0.2;

  private static final String WHAT =
      "Pairs told without their prompt, certainly more than %s of them"
          .formatted(Numbers.percent(SHORTCUT_SHARE));

  private ShortcutFinding() {}

  private record KindProbe(String kind, Probe probe) {}

  /** {@return the finding, if there are pairs} */
  static Optional<Finding> of(ShortcutReport shortcuts) {
    List<KindProbe> probes =
        shortcuts.kinds().stream()
            .flatMap(
                kind -> kind.probes().stream().map(one -> new KindProbe(kind.negativeKind(), one)))
            .toList();
    return probes.stream()
        .map(one -> level(one.probe()))
        .max(Comparator.naturalOrder())
        .map(worst -> new Finding(worst, WHAT, found(probes, worst)));
  }

  private static String found(List<KindProbe> probes, Level worst) {
    List<KindProbe> these = probes.stream().filter(one -> level(one.probe()) == worst).toList();
    return switch (worst) {
      case PASS -> "by none of %s".formatted(Numbers.count(probes.size(), "probe"));
      case UNSURE ->
          these.size() == probes.size()
              ? "too few pairs to tell"
              : "too few pairs to tell for %s of %s, by none of the others"
                  .formatted(these.size(), Numbers.count(probes.size(), "probe"));
      case WARN, FAIL ->
          "by %s of %s, best by %s"
              .formatted(these.size(), Numbers.count(probes.size(), "probe"), best(these));
    };
  }

  private static String best(List<KindProbe> probes) {
    return probes.stream()
        .max(Comparator.comparingDouble(one -> one.probe().accuracy().low()))
        .map(
            one ->
                "%s on %s: %s"
                    .formatted(
                        Words.spaced(one.probe().name()),
                        one.kind(),
                        Numbers.estimate(one.probe().accuracy())))
        .orElseThrow();
  }

  /** {@return how what a probe reached is to be taken} */
  static Level level(Probe probe) {
    Estimate accuracy = probe.accuracy();
    if (accuracy.low() > SHORTCUT_SHARE) {
      return Level.WARN;
    }
    boolean narrow = accuracy.high() - accuracy.low() <= WIDEST_INTERVAL;
    return narrow ? Level.PASS : Level.UNSURE;
  }
}
