package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.SweSmithSource;
import java.nio.file.Path;

/** The shortest way from recorded traces to the three datasets. */
public final class ConvertWithTenLines {

  private ConvertWithTenLines() {}

  /**
   * Converts a file.
   *
   * @param args a file of SWE-smith rows, and the folder to write to
   */
  public static void main(String... args) {
    BuildReport report =
        SpeculativeDatasets.builder()
            .from(SweSmithSource.at(Path.of(args[0])).limit(5_000))
            .to(JsonlSink.in(Path.of(args[1])))
            .run();
    System.out.println(report.traces() + " traces, " + report.steps() + " steps");
  }
}
