package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.TraceFile;
import io.github.speculativeactions.source.TraceSource;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a source finds in one file, as work to be done. What goes wrong is a result like any other,
 * so that it takes effect in its place and not when it is found. Not safe for several threads.
 */
final class FileTraces implements AutoCloseable {

  /**
   * A piece of work.
   *
   * @param bytes about how many bytes of rows were read for it
   */
  record Piece(Supplier<ReadResult> work, long bytes) {}

  private final TraceSource source;
  private final RowFormat format;
  private final RowRequest request;
  private final Function<PendingTrace, ReadResult> completion;
  private final Position place;
  private @Nullable CountedRows rows;
  private @Nullable Iterator<PendingTrace> found;
  private @Nullable SpeculativeActionsException lastFailure;
  private boolean ended;

  /**
   * Opens nothing yet.
   *
   * @param completion makes a result of what was found
   */
  FileTraces(
      TraceSource source,
      RowFormat format,
      RowRequest request,
      Function<PendingTrace, ReadResult> completion) {
    this.source = source;
    this.format = format;
    this.request = request;
    this.completion = completion;
    this.place = Position.ofFile(request.file().location()).in(source.name());
  }

  /** {@return the next piece of work, if there is one} */
  Optional<Piece> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      Iterator<PendingTrace> traces = opened();
      if (!traces.hasNext()) {
        ended = true;
        return Optional.empty();
      }
      PendingTrace pending =
          given(traces.next(), "a trace; one that is to be left out is PendingTrace.skipped");
      lastFailure = null;
      return Optional.of(piece(() -> completion.apply(pending)));
    } catch (IOException e) {
      return failed(SpeculativeActionsException.storage("cannot be read: " + e, e));
    } catch (SpeculativeActionsException e) {
      return e.category() == Category.INPUT ? rejected(e) : failed(e);
    } catch (RuntimeException e) {
      return failed(
          SpeculativeActionsException.internal("the source or the format failed: " + e, e));
    }
  }

  private Iterator<PendingTrace> opened() throws IOException {
    Iterator<PendingTrace> traces = found;
    if (traces == null) {
      CountedRows opened = new CountedRows(format.open(request));
      rows = opened;
      traces =
          given(
              source.traces(new TraceFile(request.file(), opened)),
              "the traces of the file; of a file without any they are an empty iterator");
      found = traces;
    }
    return traces;
  }

  /** What comes from a plugin may be null, whatever its author was told. */
  private static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw SpeculativeActionsException.internal("the source gave null for " + what);
    }
    return value;
  }

  private Optional<Piece> rejected(SpeculativeActionsException e) {
    SpeculativeActionsException failure = e.at(place);
    if (isRepeated(failure)) {
      // The same failure again means that the reader cannot get past it.
      return failed(failure);
    }
    lastFailure = failure;
    // A file that cannot be opened has no rows to go on with.
    ended = found == null;
    return Optional.of(piece(() -> new ReadResult.Rejected(failure)));
  }

  private Optional<Piece> failed(SpeculativeActionsException e) {
    ended = true;
    SpeculativeActionsException failure = e.at(place);
    return Optional.of(piece(() -> new ReadResult.Failed(failure)));
  }

  /** The place alone does not tell: a source may know no more of it than the file. */
  private boolean isRepeated(SpeculativeActionsException failure) {
    SpeculativeActionsException last = lastFailure;
    return last != null
        && failure.position().equals(last.position())
        && failure.reason().equals(last.reason());
  }

  private Piece piece(Supplier<ReadResult> work) {
    return new Piece(work, rows == null ? 0 : rows.bytesSinceLastAsked());
  }

  @Override
  public void close() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("cannot be closed: " + e, e).at(place);
    }
  }
}
