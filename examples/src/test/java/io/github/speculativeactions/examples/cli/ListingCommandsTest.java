package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListingCommandsTest {

  @Test
  void sourcesListsWhatIsBuiltInAndThePlugin() {
    Ran ran = Ran.with("sources");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "support-log  reads all columns (SupportLogSource)",
            "swe-smith    reads instance_id, messages, resolved, traj_id (SweSmithSource)",
            "toolbench    reads conversations, id (ToolBenchSource)");
  }

  @Test
  void formatsListsWhatIsReadAndWritten() {
    Ran ran = Ran.with("formats");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "csv          read from files ending in .csv, .tsv",
            "json         read from files ending in .json",
            "jsonl        read from files ending in .jsonl, .ndjson",
            "parquet      read from files ending in .parq, .parquet",
            "parquet      written with --format parquet",
            "jsonl        written with --format jsonl",
            "csv          written with --format csv");
  }
}
