package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import java.nio.file.Path;

/** The shortest way from recorded traces to the three datasets; the README shows these lines. */
public final class ConvertWithTenLines {

  private ConvertWithTenLines() {}

  /**
   * Converts two files.
   *
   * @param args a file of SWE-smith rows, one of ToolBench rows, and the folder to write to
   */
  public static void main(String... args) {
    BuildReport report =
        SpeculativeDatasets.builder()
            .from(SweSmithSource.at(Path.of(args[0])).limit(5_000))
            .from(ToolBenchSource.at(Path.of(args[1])))
            .profile(Profile.recommended())
            .to(ParquetSink.in(Path.of(args[2])))
            .run();
    System.out.println(report.steps() + " steps of " + report.traces() + " traces");
  }
}
