package io.github.speculativeactions.sink;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.split.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes everything on to several sinks. */
final class TeeSink implements DatasetSink {

  private final List<DatasetSink> sinks;

  TeeSink(List<DatasetSink> sinks) {
    if (sinks.isEmpty()) {
      throw SpeculativeActionsException.configuration("a tee needs at least one sink");
    }
    this.sinks = sinks;
  }

  @Override
  public void open(SinkContext context) {
    sinks.forEach(sink -> sink.open(context));
  }

  @Override
  public void write(Split split, DatasetRecord record) {
    sinks.forEach(sink -> sink.write(split, record));
  }

  @Override
  public void reject(RejectedRow row) {
    sinks.forEach(sink -> sink.reject(row));
  }

  @Override
  public void commit(BuildReport report) {
    sinks.forEach(sink -> sink.commit(report));
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    for (DatasetSink sink : sinks) {
      failure = close(sink, failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static @Nullable RuntimeException close(
      DatasetSink sink, @Nullable RuntimeException earlier) {
    try {
      sink.close();
      return earlier;
    } catch (RuntimeException e) {
      if (earlier == null) {
        return e;
      }
      earlier.addSuppressed(e);
      return earlier;
    }
  }
}
