package io.github.speculativeactions.benchmarks;

import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.SweSmithSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The traces that are worked on: a file in the SWE-smith layout, or generated ones. */
@State(Scope.Benchmark)
public class TraceFile {

  /** The word in place of a path that asks for generated traces. */
  static final String GENERATED = "generated";

  private static final int GENERATED_TRACES = 200;
  private static final long SEED = 42;

  /** A path, or {@value #GENERATED}. */
  @Param(GENERATED)
  public String traces = GENERATED;

  private final TemporaryFolder folder = new TemporaryFolder();

  /** Generates the traces if no file was given. */
  @Setup
  public void generate() throws IOException {
    if (traces.equals(GENERATED)) {
      GeneratedTraces.seeded(SEED).write(path(), GENERATED_TRACES);
    }
  }

  /** Deletes what was generated. */
  @TearDown
  public void delete() throws IOException {
    folder.delete();
  }

  Path path() throws IOException {
    return traces.equals(GENERATED) ? folder.path().resolve("traces.jsonl") : Path.of(traces);
  }

  List<Trace> read() throws IOException {
    SweSmithSource source = new SweSmithSource();
    List<Trace> read = new ArrayList<>();
    Rows.forEach(path(), source.columns(), row -> read.add(source.trace(row)));
    return read;
  }
}
