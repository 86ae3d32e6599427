package io.github.speculativeactions.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
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
import java.util.Set;
import java.util.stream.Collectors;
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
        .containsExactly(8L, 6L, 8L, 22L);
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
  void theProposerLearnsEveryActionType() {
    assertThat(report.dataset(Dataset.PROPOSER).rows().get(Split.TRAIN))
        .containsOnlyKeys(ActionType.values());
  }

  @Test
  void everySplitGetsRowsOfSeveralGroups() {
    assertThat(groups(sink.proposer(Split.TRAIN))).hasSizeGreaterThan(5);
    assertThat(groups(sink.proposer(Split.TEST))).hasSizeGreaterThan(1);
    assertThat(groups(sink.verifier(Split.TRAIN))).hasSizeGreaterThan(5);
    assertThat(groups(sink.verifier(Split.TEST))).hasSizeGreaterThan(1);
    assertThat(groups(sink.eval(Split.TEST))).hasSizeGreaterThan(1);
  }

  private static Set<String> groups(List<? extends DatasetRecord> rows) {
    return rows.stream().map(row -> row.provenance().groupId()).collect(Collectors.toSet());
  }

  @Test
  void everyRealKindOfWrongActionOccurs() {
    assertThat(sink.verifier(Split.TRAIN))
        .extracting(VerifierRecord::negativeKind)
        .contains(
            NegativeKind.SIBLING,
            NegativeKind.CORRECTED,
            NegativeKind.PERTURBED,
            NegativeKind.OTHER_STATE)
        .doesNotContain(NegativeKind.LABEL_ONLY);
  }

  /** Two runs to train on are there in two dialects, and of each query all prefixes. */
  @Test
  void aTraceAddsNothingOnlyWhereThatIsToBeShown() {
    long inTwoDialects = 9 + 8;
    // A prefix that ends by giving up counts as unresolved instead.
    long inPrefixes = (1 + 2 + 3) + (1 + 2 + 4) + (1 + 2 + 3) + (1 + 2) + (1 + 2);
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsOnly(
            entry("group is kept for the eval", 40L),
            entry("trace adds nothing to another one", inTwoDialects + inPrefixes),
            entry("trace is unresolved, and training is on resolved ones", 27L));
  }

  @Test
  void bothDatasetsReachTheRows() {
    List<EvalRecord> rows = sink.eval(Split.TEST);
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
