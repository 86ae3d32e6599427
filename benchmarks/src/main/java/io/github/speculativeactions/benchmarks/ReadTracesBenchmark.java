package io.github.speculativeactions.benchmarks;

import io.github.speculativeactions.source.SweSmithSource;
import java.io.IOException;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** A file of traces to {@code Trace} objects, in megabytes of its text, on one thread. */
public class ReadTracesBenchmark extends Throughput {

  private final SweSmithSource source = new SweSmithSource();
  private final Set<String> columns = source.columns();
  private long expandedBytes;

  /** Counts the text of the columns that are read. */
  @Setup
  public void count(TraceFile traces) throws IOException {
    expandedBytes = Rows.expandedBytes(traces.path(), columns);
  }

  /** The rows of the file, the JSON text in them parsed, the calls in the messages understood. */
  @Benchmark
  public void read(TraceFile traces, Done done, Blackhole blackhole) throws IOException {
    Rows.forEach(traces.path(), columns, row -> blackhole.consume(source.trace(row)));
    done.add(expandedBytes);
  }
}
