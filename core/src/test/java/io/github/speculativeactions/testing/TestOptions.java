package io.github.speculativeactions.testing;

import io.github.speculativeactions.build.BuildOptions;
import java.util.Map;

/** The choices that the two profiles report. */
public final class TestOptions {

  private TestOptions() {}

  /** {@return those of the reference} */
  public static BuildOptions reference() {
    return new BuildOptions(
        "reference",
        "reference",
        "instance",
        "kept",
        Map.of(),
        "shuffled_rows",
        "all",
        "reference",
        0.1,
        0.1,
        2_000,
        "fail",
        1_000);
  }

  /** {@return those of the recommended profile} */
  public static BuildOptions recommended() {
    return new BuildOptions(
        "structural",
        "recommended",
        "instance",
        "once",
        Map.of("perturbed", 0.5),
        "whole_traces",
        "resolved",
        "full",
        0.1,
        0.1,
        2_000,
        "fail",
        67_108_864);
  }
}
