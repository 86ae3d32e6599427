package io.github.speculativeactions.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.storage.Storages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTracesTest {

  private static final int MOST_BYTES = 60_000;

  private final InMemorySink sink = new InMemorySink();
  private final BuildReport report =
      SpeculativeDatasets.builder()
          .storages(Storages.of(new SampleStorage()))
          .from(SweSmithSource.at("sample://swe-smith/tool.jsonl"))
          .from(SweSmithSource.at("sample://swe-smith/xml.jsonl"))
          .from(SweSmithSource.at("sample://swe-smith/ticks.jsonl"))
          .from(ToolBenchSource.at("sample://toolbench/toolbench.jsonl"))
          .to(sink)
          .run();

  @Test
  void thereAreAtLeastADozenTracesOfEachDataset() {
    assertThat(report.inputs())
        .extracting(input -> input.traces())
        .containsExactly(5L, 5L, 5L, 16L);
    assertThat(report.rejected()).isZero();
  }

  @Test
  void nothingIsLost() {
    assertThat(report.inputs())
        .allSatisfy(
            input ->
                assertThat(input.found())
                    .isEqualTo(input.traces() + input.skippedTotal() + input.rejected()));
    assertThat(report.datasets())
        .hasSize(Dataset.values().length)
        .allSatisfy(
            dataset ->
                assertThat(dataset.totalRows() + dataset.totalLeftOut()).isEqualTo(report.steps()));
  }

  @Test
  void everyActionTypeOccurs() {
    assertThat(report.actionTypes()).containsOnlyKeys(ActionType.values());
  }

  @Test
  void everyOutcomeOccurs() {
    assertThat(report.outcomes()).containsOnlyKeys(Outcome.values());
  }

  @Test
  void everyDatasetGetsRows() {
    for (Dataset dataset : Dataset.values()) {
      assertThat(report.dataset(dataset).rows(Split.TRAIN)).isPositive();
    }
    assertThat(report.dataset(Dataset.PROPOSER).rows(Split.TEST)).isPositive();
    assertThat(report.dataset(Dataset.VERIFIER).rows(Split.TEST)).isPositive();
  }

  @Test
  void bothDatasetsReachTheRows() {
    List<EvalRecord> rows = sink.eval(Split.TRAIN);
    assertThat(rows)
        .extracting(row -> row.provenance().source())
        .contains("swe-smith", "toolbench");
    assertThat(rows)
        .filteredOn(row -> row.provenance().source().equals("toolbench"))
        .allSatisfy(row -> assertThat(row.tools()).as("tools offered").isNotEmpty());
  }

  @Test
  void noFileIsTooLargeToBeRead() throws IOException {
    assertThat(new SampleStorage().list("sample://"))
        .allSatisfy(file -> assertThat(file.size()).isLessThan(MOST_BYTES));
  }
}
