package io.github.speculativeactions.build;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input: {@code found = traces + skipped + rejected}.
 *
 * @param source the name of the trace source
 * @param locations where the files are, as the caller wrote it
 * @param revisions of what was read, by location, where there are versions: such as the commit that
 *     a branch stood for
 * @param limit the most traces to take, or null for all
 * @param files how many files were read
 * @param ignoredFiles how many files at the location were left alone because no format claims them
 * @param found how many traces the source found, good or bad
 * @param traces how many became traces
 * @param skipped how many were left out, by reason
 * @param rejected how many were bad rows
 * @param steps how many steps the traces have
 * @param warnings what is to be known before rows are made use of, in words: traces that have the
 *     id of another run
 */
public record InputReport(
    String source,
    List<String> locations,
    Map<String, String> revisions,
    @Nullable Long limit,
    int files,
    int ignoredFiles,
    long found,
    long traces,
    Map<String, Long> skipped,
    long rejected,
    long steps,
    List<String> warnings) {

  public InputReport {
    Objects.requireNonNull(source, "source");
    locations = List.copyOf(locations);
    revisions = Collections.unmodifiableMap(new TreeMap<>(revisions));
    warnings = List.copyOf(warnings);
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }

  /** {@return how many were left out, whatever the reason} */
  public long skippedTotal() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }
}
