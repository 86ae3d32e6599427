package io.github.speculativeactions.audit;

import io.github.speculativeactions.split.GroupBy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What traces were grouped by, since not every log names what a split is asked to keep together.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param asked what a split is to keep together
 * @param traces how many traces were grouped by what, as {@link GroupBy#usedFor} says; none if
 *     single rows were split
 */
public record GroupReport(GroupBy asked, Map<GroupBy, Long> traces) {

  public GroupReport {
    Objects.requireNonNull(asked, "asked");
    traces = Collections.unmodifiableMap(new TreeMap<>(traces));
  }

  /** {@return for each thing that was used instead, in words, what it means for the split} */
  List<String> warnings() {
    return traces.keySet().stream().filter(used -> used != asked).map(this::warning).toList();
  }

  private String warning(GroupBy used) {
    long all = traces.values().stream().mapToLong(Long::longValue).sum();
    return "%s of %s traces name %s, and were grouped by %s: others of the same %s can be in another part"
        .formatted(traces.get(used), all, whatIsMissing(used), used.label(), asked.label());
  }

  private String whatIsMissing(GroupBy used) {
    if (used == GroupBy.INSTANCE) {
      return "no repository";
    }
    // An id may well be the instance's, which nothing tells.
    String instance = "no instance beside their own id";
    return asked == GroupBy.REPOSITORY ? "no repository and " + instance : instance;
  }
}
