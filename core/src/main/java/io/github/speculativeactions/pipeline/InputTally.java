package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.source.TraceInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one input. */
final class InputTally {

  private final TraceInput input;
  private final Map<String, String> revisions;
  private final int ignoredFiles;
  private final Runnable onCount;
  private int files;
  private long traces;
  private long rejected;
  private @Nullable SpeculativeActionsException firstReject;
  private long steps;
  private final Map<String, Long> skipped = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

  /**
   * Creates an empty tally.
   *
   * @param onCount is run after each trace, each skip and each rejected row
   */
  InputTally(InputFiles files, Runnable onCount) {
    this.input = files.input();
    this.revisions = files.revisions();
    this.ignoredFiles = files.ignored();
    this.onCount = onCount;
  }

  TraceInput input() {
    return input;
  }

  void countFile() {
    files++;
  }

  void countTrace(ReadResult.Accepted accepted) {
    traces++;
    steps += accepted.encoded.classifications.size();
    outcomes.merge(accepted.outcome, 1L, Long::sum);
    onCount.run();
  }

  void countSkip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
    onCount.run();
  }

  void countReject(SpeculativeActionsException failure) {
    if (rejected == 0) {
      firstReject = failure;
    }
    rejected++;
    onCount.run();
  }

  /** Takes note of what is to be known of the input, in words. */
  void warn(String warning) {
    warnings.add(warning);
  }

  /** {@return whether the input has given as many traces as it may} */
  boolean isFull() {
    return input.limit().isPresent() && traces >= input.limit().getAsLong();
  }

  long traces() {
    return traces;
  }

  long rejected() {
    return rejected;
  }

  /** {@return how much the source found, whatever became of it} */
  long found() {
    return traces + rejected + skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<Outcome, Long> outcomes() {
    return outcomes;
  }

  /** {@return what became of what was found; of bad rows the first, since no file keeps them} */
  String inWords() {
    List<String> parts = new ArrayList<>();
    if (!skipped.isEmpty()) {
      parts.add(
          skipped.entrySet().stream()
              .map(reason -> reason.getValue() + " (" + reason.getKey() + ")")
              .collect(Collectors.joining(", ", "skipped ", "")));
    }
    SpeculativeActionsException first = firstReject;
    if (first != null) {
      parts.add(
          "rejected %s, the first in %s: %s"
              .formatted(rejected, first.position().orElseThrow(), first.reason()));
    }
    if (parts.isEmpty()) {
      parts.add("limit 0");
    }
    return "%s: %s".formatted(input.source().name(), String.join(", ", parts));
  }

  InputReport report() {
    return new InputReport(
        input.source().name(),
        input.locations(),
        revisions,
        input.limit().isPresent() ? input.limit().getAsLong() : null,
        files,
        ignoredFiles,
        found(),
        traces,
        skipped,
        rejected,
        steps,
        warnings);
  }
}
