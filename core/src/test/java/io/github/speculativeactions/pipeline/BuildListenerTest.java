package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.pipeline.Progress.Stage;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildListenerTest {

  @TempDir Path parent;

  /** Notes what it is told, and on which thread. */
  private static class Noting implements BuildListener {
    final List<Progress> progress = new ArrayList<>();
    final List<BuildReport> finished = new ArrayList<>();
    final List<Thread> threads = new ArrayList<>();

    @Override
    public void onProgress(Progress now) {
      threads.add(Thread.currentThread());
      progress.add(now);
    }

    @Override
    public void onFinish(BuildReport report) {
      threads.add(Thread.currentThread());
      finished.add(report);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 120})
  void theEndOfEachStageIsTold(int traces) {
    Noting listener = new Noting();
    List<String> lines = new ArrayList<>(TestBuilds.traces(traces));
    lines.add(ScriptedSource.bad("bad"));
    BuildReport report =
        TestBuilds.of(lines)
            .onBadRow(BadRows.QUARANTINE)
            .listener(listener)
            .to(new InMemorySink())
            .run();
    long rows = report.datasets().stream().mapToLong(dataset -> dataset.totalRows()).sum();
    assertThat(listener.progress)
        .contains(
            new Progress(Stage.READING, traces, 1, 0, 0),
            new Progress(Stage.WRITING, traces, 1, rows, rows));
    assertThat(listener.finished).containsExactly(report);
    assertThat(listener.threads).containsOnly(Thread.currentThread());
  }

  @Test
  void progressOnlyGrowsAndIsToldForEveryHundred() {
    Noting listener = new Noting();
    TestBuilds.of(TestBuilds.traces(500)).listener(listener).to(new InMemorySink()).run();
    List<Progress> reading =
        listener.progress.stream().filter(p -> p.stage() == Stage.READING).toList();
    assertThat(reading).extracting(Progress::traces).startsWith(100L, 200L, 300L, 400L, 500L);
    assertThat(listener.progress).extracting(Progress::rows).isSorted();
    assertThat(listener.progress).extracting(Progress::stage).isSorted();
  }

  @Test
  void skipsCountTowardsTheHundred() {
    Noting listener = new Noting();
    List<String> lines = new ArrayList<>(Collections.nCopies(249, ScriptedSource.skip("no run")));
    lines.add(ScriptedSource.trace(1));
    TestBuilds.of(lines).listener(listener).to(new InMemorySink()).run();
    assertThat(listener.progress).filteredOn(p -> p.stage() == Stage.READING).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"progress", "rejected"})
  void anExceptionOfAListenerFailsTheBuildAsItIsAndLeavesNothing(String when) throws IOException {
    IllegalStateException failure = new IllegalStateException("the progress bar broke");
    BuildListener broken =
        new BuildListener() {
          @Override
          public void onProgress(Progress progress) {
            if (when.equals("progress")) {
              throw failure;
            }
          }

          @Override
          public void onRejected(RejectedRow row) {
            throw failure;
          }
        };
    List<String> lines = new ArrayList<>(TestBuilds.traces(10));
    lines.add(ScriptedSource.bad("bad"));
    assertThatThrownBy(
            () ->
                TestBuilds.of(lines)
                    .onBadRow(BadRows.QUARANTINE)
                    .listener(broken)
                    .to(JsonlSink.in(parent.resolve("out")))
                    .run())
        .isSameAs(failure);
    assertThat(FolderContent.of(parent)).isEmpty();
  }

  @Test
  void aListenerThatStopsTheBuildAndThenFailsIsHeard() {
    CancellationToken token = CancellationToken.create();
    assertThatThrownBy(
            () ->
                TestBuilds.of(TestBuilds.traces(10))
                    .cancellation(token)
                    .listener(
                        new BuildListener() {
                          @Override
                          public void onFinish(BuildReport report) {
                            token.cancel();
                            throw new IllegalStateException("the progress bar broke");
                          }
                        })
                    .to(new InMemorySink())
                    .run())
        .hasMessage("the progress bar broke");
  }
}
