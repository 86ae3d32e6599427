package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.pipeline.InputFiles.FormattedFile;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.TraceFile;
import io.github.speculativeactions.source.TraceSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Reads one input into the spool: the first half of a build. */
final class TraceReading {

  private static final int TRACES_UNDER_WAY_PER_THREAD = 4;

  private final BuildSettings settings;
  private final TraceSource source;
  private final ActionClassifier classifier;
  private final TraceSpool spool;
  private final StepIndex index;
  private final InputTally tally;
  private final OrderedStage<ReadResult> stage;

  TraceReading(
      BuildSettings settings,
      InputTally tally,
      TraceSpool spool,
      StepIndex index,
      Executor executor) {
    this.settings = settings;
    this.source = tally.input().source();
    this.classifier = settings.profile().classifier();
    this.spool = spool;
    this.index = index;
    this.tally = tally;
    this.stage =
        new OrderedStage<>(executor, TRACES_UNDER_WAY_PER_THREAD * settings.threads(), this::take);
  }

  /** Reads the files in order, until they end, the limit is reached or the build is stopped. */
  void read(List<FormattedFile> files) {
    for (FormattedFile file : files) {
      if (isDone()) {
        break;
      }
      tally.countFile();
      readFile(file);
    }
    stage.drain();
  }

  private void readFile(FormattedFile file) {
    RowRequest request = new RowRequest(file.file(), source.columns(), settings.maxRowBytes());
    try (RowReader rows = file.format().open(request)) {
      Iterator<PendingTrace> found = source.traces(new TraceFile(file.file(), rows));
      submitAll(found, Position.ofFile(file.file().location()));
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("cannot be read: " + e, e)
          .at(Position.ofFile(file.file().location()).in(source.name()));
    } catch (SpeculativeActionsException e) {
      throw e.at(Position.ofFile(file.file().location()).in(source.name()));
    }
  }

  private void submitAll(Iterator<PendingTrace> found, Position file) {
    Optional<Position> lastFailure = Optional.empty();
    while (!isDone()) {
      try {
        if (!found.hasNext()) {
          return;
        }
        PendingTrace pending = found.next();
        stage.submit(() -> complete(pending));
      } catch (SpeculativeActionsException e) {
        SpeculativeActionsException failure = placed(e, e.position().orElse(file));
        if (failure.category() != Category.INPUT || failure.position().equals(lastFailure)) {
          // The same failure again means that the reader cannot get past it.
          throw failure;
        }
        lastFailure = failure.position();
        stage.submit(() -> new ReadResult.Rejected(failure));
      }
    }
  }

  private ReadResult complete(PendingTrace pending) {
    Optional<String> skipReason = pending.skipReason();
    if (skipReason.isPresent()) {
      return new ReadResult.Skipped(skipReason.get());
    }
    try {
      return accept(pending.complete());
    } catch (SpeculativeActionsException e) {
      SpeculativeActionsException failure = placed(e, pending.position());
      if (failure.category() != Category.INPUT) {
        throw failure;
      }
      return new ReadResult.Rejected(failure);
    } catch (RuntimeException e) {
      throw placed(
          SpeculativeActionsException.internal("the source or the classifier failed: " + e, e),
          pending.position());
    }
  }

  private ReadResult accept(Trace trace) {
    List<Classification> classifications = new ArrayList<>();
    for (Step step : trace.steps()) {
      classifications.add(classifier.classify(step));
    }
    byte[] encoded = TraceCodec.encode(trace, classifications);
    if (encoded.length > settings.maxRowBytes()) {
      throw SpeculativeActionsException.input(
          "the trace takes %s bytes, more than the limit of %s; raise maxRowBytes"
              .formatted(encoded.length, settings.maxRowBytes()));
    }
    return new ReadResult.Accepted(
        encoded, classifications, trace.outcome(), trace.isRecordedAsUnresolved());
  }

  private void take(ReadResult result) {
    if (tally.isFull()) {
      return;
    }
    if (result instanceof ReadResult.Accepted accepted) {
      long offset = spool.append(accepted.encoded);
      index.add(offset, accepted.encoded.length, accepted.unresolved, accepted.classifications);
      tally.countTrace(accepted);
    } else if (result instanceof ReadResult.Skipped skipped) {
      tally.countSkip(skipped.reason());
    } else if (result instanceof ReadResult.Rejected rejected) {
      reject(rejected.failure());
    }
  }

  private void reject(SpeculativeActionsException failure) {
    if (settings.badRows() == BadRows.FAIL) {
      throw failure;
    }
    RejectedRow row =
        new RejectedRow(source.name(), failure.position().orElseThrow(), failure.reason());
    settings.sink().reject(row);
    settings.listener().onRejected(row);
    tally.countReject();
  }

  private boolean isDone() {
    return tally.isFull() || settings.isStopped();
  }

  private SpeculativeActionsException placed(SpeculativeActionsException e, Position place) {
    return e.at(e.position().orElse(place).in(source.name()));
  }
}
