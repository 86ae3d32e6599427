package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallBuildsTest {

  @TempDir Path out;

  @ParameterizedTest
  @EnumSource
  void anInputWithoutRowsIsAnErrorAndAnEarlierOutputStays(BadRows badRows) throws IOException {
    TestBuilds.of(TestBuilds.traces(3)).to(JsonlSink.in(out)).run();
    Map<String, String> before = FolderContent.of(out);
    InMemoryStorage storage =
        new InMemoryStorage().with("a/a.lines", new byte[0]).with("b/b.lines", new byte[0]);
    SpeculativeDatasets.Builder build =
        TestBuilds.on(storage)
            .from(ScriptedSource.at("memory://a").and("memory://b"))
            .onBadRow(badRows)
            .to(JsonlSink.in(out));
    assertThatThrownBy(build::run)
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.INPUT))
        .hasMessage("'memory://a' and 'memory://b' hold no row");
    assertThat(FolderContent.of(out)).isEqualTo(before);
  }

  @Test
  void aTraceWithoutAnAssistantMessageIsASkipThatTheLimitDoesNotCount() {
    BuildReport report =
        TestBuilds.on(
                new InMemoryStorage()
                    .with(
                        "in/a.lines",
                        List.of(
                            ScriptedSource.traceWithoutSteps(1),
                            ScriptedSource.trace(2),
                            ScriptedSource.trace(3))))
            .from(ScriptedSource.at("memory://in").limit(1))
            .to(JsonlSink.in(out))
            .run();
    InputReport input = report.inputs().get(0);
    assertThat(input.skipped()).isEqualTo(Map.of("no assistant message", 1L));
    assertThat(input.traces()).isEqualTo(1);
    assertThat(input.found()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"skip\":\"no run\"}", "{\"trace\":1,\"steps\":0}"})
  void anInputWithoutStepsGivesAReportOfNothing(String line) throws IOException {
    assertEmpty(build(line.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aLimitOfNoneReadsNothing() throws IOException {
    BuildReport report =
        TestBuilds.on(new InMemoryStorage().with("in/a.lines", List.of(ScriptedSource.UNREADABLE)))
            .from(ScriptedSource.at("memory://in").limit(0))
            .to(JsonlSink.in(out))
            .run();
    assertEmpty(report);
    assertThat(report.inputs().get(0).found()).isZero();
  }

  @Test
  void aSingleStepTrainsAndIsEvaluatedAndLeavesTheTestEmpty() throws IOException {
    BuildReport report = build("{\"trace\":1,\"steps\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(report.dataset(Dataset.PROPOSER).rows(Split.TRAIN)).isEqualTo(1);
    assertThat(report.dataset(Dataset.PROPOSER).rows(Split.TEST)).isZero();
    assertThat(report.dataset(Dataset.EVAL).totalRows()).isEqualTo(1);
    assertThat(FolderContent.of(out))
        .containsKeys(
            "proposer-sft/data/train-00000-of-00001.jsonl", "eval/data/train-00000-of-00001.jsonl")
        .doesNotContainKey("proposer-sft/data/test-00000-of-00001.jsonl");
  }

  private BuildReport build(byte[] file) {
    return TestBuilds.on(new InMemoryStorage().with("in/a.lines", file))
        .from(ScriptedSource.at("memory://in"))
        .to(JsonlSink.in(out))
        .run();
  }

  private void assertEmpty(BuildReport report) throws IOException {
    assertThat(report.status()).isEqualTo(Status.COMPLETED);
    assertThat(report.steps()).isZero();
    for (Dataset dataset : Dataset.values()) {
      assertThat(report.dataset(dataset).totalRows()).isZero();
    }
    assertThat(FolderContent.of(out))
        .containsOnlyKeys("leakage.json", "report.json")
        .containsEntry("report.json", report.toJson());
  }
}
