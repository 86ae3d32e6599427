package io.github.speculativeactions.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Proposer rows to Parquet and back, in megabytes of expanded text, on one thread. */
public class ParquetBenchmark extends Throughput {

  private static final Set<String> ALL_COLUMNS = Set.of();

  private final TemporaryFolder folder = new TemporaryFolder();
  private @Nullable ProposerRows rows;
  private long expandedBytes;

  /** Makes the rows, and writes them once to be read. */
  @Setup
  public void makeRows(TraceFile traces) throws IOException {
    rows = ProposerRows.of(traces.path());
    rows.write(output());
    expandedBytes = Rows.expandedBytes(data(), ALL_COLUMNS);
  }

  /** Deletes what was written. */
  @TearDown
  public void delete() throws IOException {
    folder.delete();
  }

  /** Records in memory to Parquet files in their folder, the default options of the sink. */
  @Benchmark
  public void write(Done done) throws IOException {
    Objects.requireNonNull(rows).write(output());
    done.add(expandedBytes);
  }

  /** These files to rows of JSON trees, every column of every row. */
  @Benchmark
  public void read(Done done, Blackhole blackhole) throws IOException {
    Rows.forEach(
        data(),
        ALL_COLUMNS,
        row -> row.columns().forEach(name -> blackhole.consume(row.column(name))));
    done.add(expandedBytes);
  }

  private Path output() throws IOException {
    return folder.path().resolve("out");
  }

  private Path data() throws IOException {
    return output().resolve("proposer-sft");
  }
}
