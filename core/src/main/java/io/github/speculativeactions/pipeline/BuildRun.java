package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.LibraryVersion;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildOptions;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.pipeline.Progress.Stage;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.SinkContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One build, from its inputs to the commit of its sink. */
final class BuildRun {

  private static final int PROGRESS_EVERY = 100;

  private final BuildSettings settings;
  private final BuildMeasures measures;
  private final StepIndex index = new StepIndex();
  private final List<InputTally> tallies = new ArrayList<>();
  private boolean committing;

  BuildRun(BuildSettings settings) {
    this.settings = settings;
    this.measures = new BuildMeasures(settings.profile());
  }

  /** Runs it and tells the listener when the sink has been closed, whatever happened there. */
  BuildReport run() {
    BuildReport report = build();
    settings.listener().onFinish(report);
    return report;
  }

  private BuildReport build() {
    ExecutorService executor = WorkerThreads.start(settings.threads());
    try (DatasetSink sink = settings.sink()) {
      sink.open(
          SinkContext.of(
                  settings.profile().schemas(),
                  executor,
                  settings.threads(),
                  settings.maxRowBytes())
              .withDocuments(settings.documents()));
      List<InputFiles> inputs =
          settings.inputs().stream().map(input -> InputFiles.find(input, settings)).toList();
      try (TraceSpool spool = TraceSpool.create(settings.workFolder())) {
        return run(inputs, spool, executor);
      }
    } catch (SpeculativeActionsException e) {
      if (settings.isStopped() && !committing) {
        // An interrupt closes files under way, which is then no failure of theirs.
        return cancelled();
      }
      throw e;
    } finally {
      WorkerThreads.end(executor);
    }
  }

  private BuildReport run(List<InputFiles> inputs, TraceSpool spool, ExecutorService executor) {
    Optional<WritePlan> plan = readAndPlan(inputs, spool, executor);
    return plan.isPresent() ? write(plan.get(), spool, executor) : cancelled();
  }

  /**
   * {@return what is to be written; empty if the build is stopped}
   *
   * <p>The fingerprints serve planning alone: when this returns, nothing holds them.
   */
  private Optional<WritePlan> readAndPlan(
      List<InputFiles> inputs, TraceSpool spool, ExecutorService executor) {
    ReadTraces read = new ReadTraces(index, measures);
    for (InputFiles input : inputs) {
      InputTally tally = new InputTally(input, this::reportReading);
      tallies.add(tally);
      new TraceReading(settings, tally, spool, read, executor).read(input.files());
      requireRows(tally);
    }
    spool.finish();
    if (settings.isStopped()) {
      return Optional.empty();
    }
    requireTraces();
    settings.listener().onProgress(progress(Stage.READING, 0, 0));
    RepeatedIds.warn(tallies, read, spool);
    return Optional.of(WritePlan.of(settings, read, spool));
  }

  /**
   * Nothing at all is more likely a mistake than a wish, and it would replace an earlier output.
   */
  private void requireRows(InputTally tally) {
    if (tally.found() == 0 && !tally.isFull() && !settings.isStopped()) {
      List<String> locations = tally.input().locations();
      throw SpeculativeActionsException.input(
          "'%s' %s no row"
              .formatted(
                  String.join("' and '", locations), locations.size() == 1 ? "holds" : "hold"));
    }
  }

  /** Datasets without a row would take the place of an earlier output that has some. */
  private void requireTraces() {
    if (tallies.stream().allMatch(tally -> tally.traces() == 0)) {
      throw SpeculativeActionsException.input(
          "no trace was read, so nothing is written; "
              + tallies.stream().map(InputTally::inWords).collect(Collectors.joining("; ")));
    }
  }

  private BuildReport write(WritePlan plan, TraceSpool spool, ExecutorService executor) {
    long total = plan.rows();
    RowWriting writing =
        new RowWriting(
            settings,
            plan,
            executor,
            measures,
            rows -> {
              if (rows % PROGRESS_EVERY == 0 || rows == total) {
                settings.listener().onProgress(progress(Stage.WRITING, rows, total));
              }
            });
    writing.write();
    if (total == 0) {
      settings.listener().onProgress(progress(Stage.WRITING, 0, 0));
    }
    if (settings.isStopped()) {
      return cancelled();
    }
    Measures measured = measures.report(index, spool);
    requireNoLeak(measured.leakage());
    BuildReport report = report(Status.COMPLETED, writing.reports(), measured);
    // From here on something may be there, so that a failure must not pass for a build cancelled.
    committing = true;
    settings.sink().commit(report);
    return report;
  }

  /**
   * Rows that are shuffled as the reference does leak; whoever keeps traces whole wants none to.
   */
  private void requireNoLeak(LeakageReport leakage) {
    if (settings.profile().keepsTracesWhole() && !leakage.isClean()) {
      throw SpeculativeActionsException.input(
          "parts of the split share groups or prompts: %s; nothing is written"
              .formatted(
                  leakage.overlaps().stream()
                      .filter(overlap -> !overlap.isClean())
                      .map(BuildRun::inWords)
                      .collect(Collectors.joining("; "))));
    }
  }

  private static String inWords(Overlap overlap) {
    return "%s and %s have %s groups and %s prompts in common, such as %s"
        .formatted(
            overlap.first().label(),
            overlap.second().label(),
            overlap.sharedGroups(),
            overlap.identicalPrompts(),
            overlap.examples());
  }

  private BuildReport cancelled() {
    return report(Status.CANCELLED, List.of(), null);
  }

  private void reportReading() {
    long found = tallies.stream().mapToLong(InputTally::found).sum();
    if (found % PROGRESS_EVERY == 0) {
      settings.listener().onProgress(progress(Stage.READING, 0, 0));
    }
  }

  private Progress progress(Stage stage, long rows, long totalRows) {
    long traces = tallies.stream().mapToLong(InputTally::traces).sum();
    long rejected = tallies.stream().mapToLong(InputTally::rejected).sum();
    return new Progress(stage, traces, rejected, rows, totalRows);
  }

  private BuildReport report(
      Status status, List<DatasetReport> datasets, @Nullable Measures measured) {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    tallies.forEach(t -> t.outcomes().forEach((o, n) -> outcomes.merge(o, n, Long::sum)));
    Map<ActionType, Long> types = new EnumMap<>(ActionType.class);
    for (int step = 0; step < index.steps(); step++) {
      types.merge(index.type(step), 1L, Long::sum);
    }
    return new BuildReport(
        status,
        LibraryVersion.current(),
        settings.profile().name(),
        settings.seed(),
        options(),
        tallies.stream().map(InputTally::report).toList(),
        outcomes,
        types,
        datasets,
        measured);
  }

  private BuildOptions options() {
    Profile profile = settings.profile();
    return new BuildOptions(
        profile.classifier().name(),
        profile.framing().name(),
        profile.groupBy().label(),
        name(profile.repeatedSteps()),
        profile.negativeQuotas().map(BuildRun::shares).orElse(Map.of()),
        name(profile.rowOrder()),
        name(profile.trainOn()),
        name(profile.columns()),
        profile.testShare(),
        profile.evalShare(),
        profile.evalRows(),
        name(settings.badRows()),
        settings.maxRowBytes());
  }

  private static Map<String, Double> shares(NegativeQuotas quotas) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (NegativeKind kind : NegativeKind.values()) {
      shares.put(kind.label(), quotas.share(kind));
    }
    return shares;
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
