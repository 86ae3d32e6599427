package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.OutputDocument;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.storage.Storages;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a caller chose for one build. */
record BuildSettings(
    List<TraceInput> inputs,
    Profile profile,
    DatasetSink sink,
    List<OutputDocument> documents,
    long seed,
    int threads,
    BadRows badRows,
    BuildListener listener,
    CancellationToken cancellation,
    long maxRowBytes,
    @Nullable Path workFolder,
    RowFormats formats,
    Storages storages) {

  /** {@return whether the build was asked to stop; an interrupt counts, and stays set} */
  boolean isStopped() {
    return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
  }
}
