package io.github.speculativeactions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

  @TempDir private Path folder;

  @Test
  void everyBenchmarkRunsAndTellsMegabytes() throws IOException, RunnerException {
    Path traces = folder.resolve("traces.jsonl");
    GeneratedTraces.seeded(3).write(traces, 10);

    Collection<RunResult> results = run(traces);

    assertThat(results.stream().map(r -> r.getParams().getBenchmark()).collect(Collectors.toSet()))
        .extracting(name -> name.substring(getClass().getPackageName().length() + 1))
        .containsExactlyInAnyOrder(
            "ClassifierBenchmark.reference",
            "ClassifierBenchmark.structural",
            "ParquetBenchmark.read",
            "ParquetBenchmark.write",
            "ReadTracesBenchmark.read");
    // Of 1 MiB without a call the structural classifier reads the head and the tail alone.
    assertThat(results)
        .allSatisfy(r -> assertThat(megabytesPerSecond(r)).isBetween(0.1, 10_000_000.0));
  }

  /** Runs all benchmarks within this JVM, as briefly as can be. */
  private static Collection<RunResult> run(Path traces) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .param("traces", traces.toString())
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(50))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static double megabytesPerSecond(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get("megabytes")).getScore();
  }
}
