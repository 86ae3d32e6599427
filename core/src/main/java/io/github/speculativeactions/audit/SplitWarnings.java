package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.LeakageReport.PartSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of which parts of a split the figures say little, since rows of one group resemble each
 * other, and of which there are none, since the part is empty.
 */
final class SplitWarnings {

  /** With fewer groups, one more or less changes what is measured. */
  static final int MIN_GROUPS = 10;

  /** The percentage of the rows up to which a group does not decide what is measured. */
  static final int MAX_GROUP_PERCENT = 20;

  private SplitWarnings() {}

  static List<String> of(LeakageReport report) {
    List<String> warnings = new ArrayList<>();
    for (PartSize size : report.parts()) {
      String part = size.part().label();
      if (size.rows() == 0) {
        warnings.add(part + " has no row: nothing can be measured there");
      } else if (size.groups() < MIN_GROUPS) {
        warnings.add(
            "%s has rows of %s only: what is measured on fewer than %s groups says little"
                .formatted(part, counted(size.groups()), MIN_GROUPS));
      } else if (100 * size.largestGroupRows() > MAX_GROUP_PERCENT * size.rows()) {
        warnings.add(
            "%s %% of the rows of %s are of one group: what is measured there says little of others"
                .formatted(100 * size.largestGroupRows() / size.rows(), part));
      }
    }
    return warnings;
  }

  private static String counted(long groups) {
    return groups == 1 ? "1 group" : groups + " groups";
  }
}
