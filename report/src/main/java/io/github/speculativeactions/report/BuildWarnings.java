package io.github.speculativeactions.report;

import io.github.speculativeactions.build.BuildReport;
import java.util.List;

/**
 * What people should look at before they use what a build wrote: the findings of the page that have
 * a warning sign or worse, for those who do not open it.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class BuildWarnings {

  private BuildWarnings() {}

  /** {@return the warnings, a line each, such as {@code Bad input rows: 3 put aside}} */
  public static List<String> of(BuildReport report) {
    return Findings.of(report).stream()
        .filter(finding -> finding.level().compareTo(Level.WARN) >= 0)
        .map(finding -> finding.what() + ": " + finding.found())
        .toList();
  }
}
