package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.report.Findings.Finding;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Whether the parts of the split have anything in common. */
final class LeakFindings {

  private final LeakageReport leakage;

  private LeakFindings(LeakageReport leakage) {
    this.leakage = leakage;
  }

  static List<Finding> of(LeakageReport leakage) {
    LeakFindings findings = new LeakFindings(leakage);
    return List.of(
        findings.finding("Groups in several parts of the split", Level.FAIL, Overlap::sharedGroups),
        findings.finding(
            "Identical prompts in several parts", Level.FAIL, Overlap::identicalPrompts),
        findings.finding(
            "Near-identical prompts in several parts", Level.WARN, Overlap::nearIdenticalPrompts));
  }

  private Finding finding(String what, Level ifAny, ToLongFunction<Overlap> count) {
    String shared =
        leakage.overlaps().stream()
            .filter(overlap -> count.applyAsLong(overlap) > 0)
            .map(overlap -> told(overlap, count.applyAsLong(overlap)))
            .collect(Collectors.joining(", "));
    if (!shared.isEmpty()) {
      return new Finding(ifAny, what, shared);
    }
    List<String> empty =
        leakage.parts().stream()
            .filter(part -> part.prompts() == 0)
            .map(part -> part.part().label())
            .toList();
    return empty.isEmpty()
        ? new Finding(Level.PASS, what, "none")
        : new Finding(
            Level.UNSURE, what, "none, but there is no row in " + String.join(" and ", empty));
  }

  private static String told(Overlap overlap, long count) {
    return "%s in %s and %s"
        .formatted(Numbers.count(count), overlap.first().label(), overlap.second().label());
  }

  /** {@return how what two parts have in common is to be taken} */
  static Level level(LeakageReport leakage, Overlap overlap) {
    if (!overlap.isClean()) {
      return Level.FAIL;
    }
    if (overlap.nearIdenticalPrompts() > 0) {
      return Level.WARN;
    }
    boolean comparable =
        leakage.parts().stream()
            .filter(size -> size.part() == overlap.first() || size.part() == overlap.second())
            .allMatch(size -> size.prompts() > 0);
    return comparable ? Level.PASS : Level.UNSURE;
  }
}
