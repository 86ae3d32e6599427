package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.BuildReport;
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
  void anInputOfSkipsAloneIsAnErrorAndAnEarlierOutputStays(String line) throws IOException {
    assertRefused(
        TestBuilds.of(List.of(line, line)),
        line.contains("skip")
            ? "scripted: skipped 2 (no run)"
            : "scripted: skipped 2 (no assistant message)");
  }

  @Test
  void anInputOfBadRowsAloneIsAnErrorThatTellsTheFirst() throws IOException {
    assertRefused(
        TestBuilds.of(
                List.of(
                    ScriptedSource.traceWithoutSteps(1),
                    ScriptedSource.bad("one"),
                    ScriptedSource.bad("two")))
            .onBadRow(BadRows.QUARANTINE),
        "scripted: skipped 1 (no assistant message), rejected 2, the first in scripted,"
            + " memory://in/a.lines, row 2: one");
  }

  @Test
  void inputsThatAllHaveALimitOfNoneAreAnError() throws IOException {
    assertRefused(
        TestBuilds.on(new InMemoryStorage().with("in/a.lines", List.of(ScriptedSource.UNREADABLE)))
            .from(ScriptedSource.at("memory://in").limit(0)),
        "scripted: limit 0");
  }

  @Test
  void ofSeveralInputsOneMayGiveNothing() {
    BuildReport report =
        TestBuilds.on(new InMemoryStorage().with("in/a.lines", List.of(ScriptedSource.trace(1))))
            .from(ScriptedSource.at("memory://in").limit(0))
            .from(ScriptedSource.at("memory://in"))
            .to(JsonlSink.in(out))
            .run();
    assertThat(report.inputs()).extracting(InputReport::traces).containsExactly(0L, 1L);
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

  private void assertRefused(SpeculativeDatasets.Builder build, String what) throws IOException {
    TestBuilds.of(TestBuilds.traces(3)).to(JsonlSink.in(out)).run();
    Map<String, String> before = FolderContent.of(out);

    assertThatThrownBy(() -> build.to(JsonlSink.in(out)).run())
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.INPUT))
        .hasMessage("no trace was read, so nothing is written; " + what);
    assertThat(before).containsKey("proposer-sft/data/train-00000-of-00001.jsonl");
    assertThat(FolderContent.of(out)).isEqualTo(before);
  }
}
