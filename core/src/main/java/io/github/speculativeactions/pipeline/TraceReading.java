package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.build.ToolsJson;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.pipeline.InputFiles.FormattedFile;
import io.github.speculativeactions.sink.WellFormedText;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.TraceSource;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Reads one input into the spool: the first half of a build. */
final class TraceReading {

  private static final int TRACES_UNDER_WAY_PER_THREAD = 4;

  private static final String NO_STEP = "no assistant message";

  private final BuildSettings settings;
  private final TraceSource source;
  private final ActionClassifier classifier;
  private final GroupSplit groups;
  private final TraceSpool spool;
  private final ReadTraces traces;
  private final InputTally tally;
  private final OrderedStage<ReadResult> stage;
  private final ReadResult.Taker taking = new Taking();

  TraceReading(
      BuildSettings settings,
      InputTally tally,
      TraceSpool spool,
      ReadTraces traces,
      Executor executor) {
    this.settings = settings;
    this.source = tally.input().source();
    this.classifier = settings.profile().classifier();
    this.groups = groups(settings);
    this.spool = spool;
    this.traces = traces;
    this.tally = tally;
    this.stage =
        new OrderedStage<>(
            executor,
            TRACES_UNDER_WAY_PER_THREAD * settings.threads(),
            settings.maxRowBytes(),
            this::take);
  }

  private static GroupSplit groups(BuildSettings settings) {
    Profile profile = settings.profile();
    return switch (profile.rowOrder()) {
      case SHUFFLED_ROWS -> GroupSplit.of(0, 0, settings.seed());
      case WHOLE_TRACES -> GroupSplit.of(profile.testShare(), profile.evalShare(), settings.seed());
    };
  }

  /** Reads the files in order, until they end, the limit is reached or the build is stopped. */
  void read(List<FormattedFile> files) {
    for (FormattedFile file : files) {
      if (isDone()) {
        break;
      }
      stage.submit(ReadResult.FileBegun::new);
      readFile(file);
    }
    stage.drain();
  }

  private void readFile(FormattedFile file) {
    RowRequest request = new RowRequest(file.file(), source.columns(), settings.maxRowBytes());
    try (FileTraces traces = new FileTraces(source, file.format(), request, this::complete)) {
      Optional<FileTraces.Piece> next = traces.next();
      while (next.isPresent() && !isDone()) {
        stage.submit(next.get().work(), next.get().bytes());
        next = traces.next();
      }
    }
  }

  private ReadResult complete(PendingTrace pending) {
    Optional<String> skipReason = pending.skipReason();
    if (skipReason.isPresent()) {
      return new ReadResult.Skipped(skipReason.get());
    }
    Position place = pending.position().in(source.name());
    try {
      return accept(pending.complete());
    } catch (SpeculativeActionsException e) {
      SpeculativeActionsException failure = e.at(place);
      return failure.category() == Category.INPUT
          ? new ReadResult.Rejected(failure)
          : new ReadResult.Failed(failure);
    } catch (RuntimeException e) {
      return new ReadResult.Failed(
          SpeculativeActionsException.internal("the source failed: " + e, e).at(place));
    }
  }

  private ReadResult accept(@Nullable Trace trace) {
    if (trace == null) {
      throw SpeculativeActionsException.internal(
          "the source gave null for a trace; a row that it cannot read it must refuse with"
              + " SpeculativeActionsException.input, one that is no trace it may leave out with"
              + " PendingTrace.skipped");
    }
    if (trace.id().equals(Trace.UNNAMED)) {
      throw SpeculativeActionsException.internal(
          "the source gave the trace no id, by which a build knows it; call Trace.Builder.id");
    }
    // Found here, where the place is known, and not when its rows are written.
    ToolsJson.write(trace.tools());
    List<Classification> classifications = new ArrayList<>();
    for (Step step : trace.steps()) {
      classifications.add(classify(step));
    }
    if (classifications.isEmpty()) {
      return new ReadResult.Skipped(NO_STEP);
    }
    EncodedTrace encoded = TraceCodec.encode(grouped(trace), classifications);
    if (encoded.length > settings.maxRowBytes()) {
      throw SpeculativeActionsException.input(
              "the trace takes %s bytes, more than the limit of %s"
                  .formatted(encoded.length, settings.maxRowBytes()))
          .mendedBy(Setting.MAX_ROW_BYTES);
    }
    String group = groupOf(trace);
    TraceFacts facts =
        new TraceFacts(
            trace.isRecordedAsUnresolved(),
            trace.outcome(),
            groups.part(group),
            TextHash.of(group));
    TraceFingerprints fingerprints =
        settings.profile().keepsTracesWhole()
            ? TraceFingerprints.of(trace, classifications, settings.profile().framing(), group)
            : null;
    return new ReadResult.Accepted(encoded, trace.outcome(), facts, groupedBy(trace), fingerprints);
  }

  private String groupOf(Trace trace) {
    return settings.profile().groupBy().groupOf(trace.id(), trace.groupId(), trace.repository());
  }

  private GroupBy groupedBy(Trace trace) {
    return settings.profile().groupBy().usedFor(trace.id(), trace.groupId(), trace.repository());
  }

  /** {@return the trace with the group that its rows are to name} */
  private Trace grouped(Trace trace) {
    String group = groupOf(trace);
    return group.equals(trace.groupId()) ? trace : trace.withGroupId(group);
  }

  private Classification classify(Step step) {
    try {
      return Objects.requireNonNull(classifier.classify(step), "it gave no Classification");
    } catch (RuntimeException e) {
      throw SpeculativeActionsException.internal(
          "the classifier failed at step " + step.number() + ": " + e, e);
    }
  }

  /** Results come in the order of the input; those behind the limit count for nothing. */
  private void take(ReadResult result) {
    if (tally.isFull()) {
      return;
    }
    result.passTo(taking);
  }

  private final class Taking implements ReadResult.Taker {

    @Override
    public void accepted(ReadResult.Accepted result) {
      traces.add(spool.append(result.encoded.bytes, result.encoded.length), result);
      tally.countTrace(result);
    }

    @Override
    public void skipped(ReadResult.Skipped result) {
      tally.countSkip(WellFormedText.of(result.reason()));
    }

    @Override
    public void rejected(ReadResult.Rejected result) {
      reject(result.failure());
    }

    @Override
    public void failed(ReadResult.Failed result) {
      throw result.failure();
    }

    @Override
    public void fileBegun() {
      tally.countFile();
    }
  }

  private void reject(SpeculativeActionsException failure) {
    if (settings.badRows() == BadRows.FAIL) {
      throw failure;
    }
    RejectedRow row =
        new RejectedRow(
            source.name(), failure.position().orElseThrow(), WellFormedText.of(failure.reason()));
    settings.sink().reject(row);
    settings.listener().onRejected(row);
    tally.countReject(failure);
  }

  private boolean isDone() {
    return tally.isFull() || settings.isStopped();
  }
}
