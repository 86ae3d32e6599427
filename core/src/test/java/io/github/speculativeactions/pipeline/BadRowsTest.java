package io.github.speculativeactions.pipeline;

import static io.github.speculativeactions.testing.ScriptedSource.bad;
import static io.github.speculativeactions.testing.ScriptedSource.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRowsTest {

  private static final String FILE = "memory://in/a.lines";

  @TempDir Path parent;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFirstBadRowEndsTheBuildHoweverManyFollow(int threads) throws IOException {
    List<String> lines = new ArrayList<>(TestBuilds.traces(10));
    lines.add(bad("the first"));
    lines.addAll(Collections.nCopies(200, bad("a later one")));
    Path out = parent.resolve("out");
    assertThatThrownBy(() -> TestBuilds.of(lines).threads(threads).to(JsonlSink.in(out)).run())
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.INPUT);
              assertThat(e.position()).contains(new Position("scripted", FILE, 11));
            })
        .hasMessage("scripted, " + FILE + ", row 11: the first");
    assertThat(FolderContent.of(parent)).isEmpty();
  }

  @Test
  void aToolWhoseParametersAreNotJsonIsARejectedRow() {
    List<String> lines = List.of(trace(1), ScriptedSource.traceWithTool(2, "no JSON"), trace(3));
    InMemorySink sink = new InMemorySink();
    TestBuilds.of(lines).onBadRow(BadRows.QUARANTINE).to(sink).run();
    assertThat(sink.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.position().row()).isEqualTo(2);
              assertThat(row.reason()).startsWith("parameters: ");
            });
  }

  @Test
  void aRowThatTheFormatCannotReadIsNamedWithItsSourceToo() {
    List<String> lines = List.of(trace(1), ScriptedSource.UNREADABLE, trace(2));
    assertThatThrownBy(() -> TestBuilds.of(lines).to(new InMemorySink()).run())
        .hasMessage("scripted, " + FILE + ", row 2: the line is not JSON");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void quarantineGoesOnAndKeepsEachBadRowInOrder(int threads) {
    InMemorySink sink = new InMemorySink();
    List<String> lines =
        List.of(bad("one"), trace(1), ScriptedSource.UNREADABLE, bad("two"), trace(2), bad("two"));
    List<RejectedRow> told = new ArrayList<>();
    BuildReport report =
        TestBuilds.of(lines)
            .threads(threads)
            .onBadRow(BadRows.QUARANTINE)
            .listener(
                new BuildListener() {
                  @Override
                  public void onRejected(RejectedRow row) {
                    told.add(row);
                  }
                })
            .to(sink)
            .run();
    assertThat(sink.rejected())
        .containsExactly(
            rejected(1, "one"),
            rejected(3, "the line is not JSON"),
            rejected(4, "two"),
            rejected(6, "two"));
    assertThat(told).isEqualTo(sink.rejected());
    assertThat(report.traces()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(4);
  }

  @Test
  void aReasonThatUtf8CannotHoldDoesNotEndTheBuild() throws IOException {
    Path out = parent.resolve("out");
    TestBuilds.of(List.of(bad("cut \\ud83d"), trace(1), ScriptedSource.skip("cut \\ud83d")))
        .onBadRow(BadRows.QUARANTINE)
        .to(JsonlSink.in(out))
        .run();
    assertThat(out.resolve("rejected.jsonl"))
        .content()
        .isEqualTo(
            "{\"source\":\"scripted\",\"file\":\"%s\",\"row\":1,\"reason\":\"cut \ufffd\"}\n"
                .formatted(FILE));
    assertThat(Files.readString(out.resolve("report.json"))).contains("\"cut \ufffd\" : 1");
  }

  @Test
  void withoutBadRowsThereIsNoFileOfThem() {
    Path out = parent.resolve("out");
    TestBuilds.of(List.of(trace(1))).to(JsonlSink.in(out)).run();
    assertThat(out.resolve("rejected.jsonl")).doesNotExist();
    assertThat(out.resolve("report.json")).exists();
  }

  @Test
  void aTraceAboveTheSizeLimitIsABadRow() {
    assertThatThrownBy(
            () -> TestBuilds.of(List.of(trace(1))).maxRowBytes(100).to(new InMemorySink()).run())
        .hasMessageStartingWith("scripted, " + FILE + ", row 1: the trace takes ")
        .hasMessageEndingWith(" bytes, more than the limit of 100; see maxRowBytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whatLiesBehindTheLimitIsNotLookedAt(int threads) {
    List<String> lines = new ArrayList<>(TestBuilds.traces(3));
    lines.add(bad("behind the limit"));
    lines.add(ScriptedSource.UNREADABLE);
    InMemorySink sink = new InMemorySink();
    BuildReport report =
        TestBuilds.on(
                new InMemoryStorage()
                    .with("in/a.lines", lines)
                    .with("in/b.lines", List.of(bad("in the next file"))))
            .from(ScriptedSource.at("memory://in").limit(3))
            .threads(threads)
            .to(sink)
            .run();
    assertThat(report.traces()).isEqualTo(3);
    assertThat(report.inputs().get(0).found()).isEqualTo(3);
    assertThat(report.inputs().get(0).files()).isEqualTo(1);
  }

  private static RejectedRow rejected(int row, String reason) {
    return new RejectedRow("scripted", new Position("scripted", FILE, row), reason);
  }
}
