package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.pipeline.Progress.Stage;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationTest {

  @TempDir Path parent;
  private final List<BuildReport> finished = new ArrayList<>();
  private final List<Stage> told = new ArrayList<>();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource
  void aTokenStopsTheBuildInEachStageAndLeavesNothing(Stage stage) throws IOException {
    CancellationToken token = CancellationToken.create();
    BuildReport report = build(stage, token::cancel).cancellation(token).run();
    assertCancelled(report, stage);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptStopsTheBuildInEachStageAndStaysSet(Stage stage) throws IOException {
    BuildReport report = build(stage, () -> Thread.currentThread().interrupt()).run();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertCancelled(report, stage);
  }

  @Test
  void aTokenThatWasCancelledBeforeStopsTheBuildAtOnce() throws IOException {
    CancellationToken token = CancellationToken.create();
    token.cancel();
    BuildReport report = build(Stage.READING, () -> {}).cancellation(token).run();
    assertThat(report.status()).isEqualTo(Status.CANCELLED);
    assertThat(report.traces()).isZero();
    assertThat(told).isEmpty();
    assertThat(FolderContent.of(parent)).isEmpty();
  }

  @Test
  void anEarlierOutputSurvives() throws IOException {
    Path out = parent.resolve("out");
    TestBuilds.of(TestBuilds.traces(3)).to(JsonlSink.in(out)).run();
    var before = FolderContent.of(parent);
    CancellationToken token = CancellationToken.create();
    build(Stage.WRITING, token::cancel).cancellation(token).run();
    assertThat(FolderContent.of(parent)).isEqualTo(before);
  }

  @Test
  void theEndIsToldWhenNothingIsLeft() throws IOException {
    CancellationToken token = CancellationToken.create();
    List<Path> left = new ArrayList<>();
    BuildListener looking =
        new BuildListener() {
          @Override
          public void onProgress(Progress progress) {
            token.cancel();
          }

          @Override
          public void onFinish(BuildReport report) {
            left.add(parent.resolve("out"));
            assertThat(parent).isEmptyDirectory();
          }
        };
    TestBuilds.of(TestBuilds.traces(300))
        .to(JsonlSink.in(parent.resolve("out")))
        .listener(looking)
        .cancellation(token)
        .run();
    assertThat(left).hasSize(1);
  }

  @Test
  void aSinkThatFailsToCloseBehindItsCommitIsHeardThoughTheBuildWasToldToStop() {
    CancellationToken token = CancellationToken.create();
    DatasetSink sink =
        new DatasetSink() {
          @Override
          public void write(Split split, DatasetRecord record) {}

          @Override
          public void commit(BuildReport report) {
            token.cancel();
          }

          @Override
          public void close() {
            throw SpeculativeActionsException.storage("cannot be closed", new IOException());
          }
        };
    SpeculativeDatasets.Builder build =
        TestBuilds.of(TestBuilds.traces(3)).cancellation(token).to(sink);
    assertThatThrownBy(build::run).hasMessage("cannot be closed");
  }

  @Test
  void aSinkThatFailsToCommitIsHeardThoughTheBuildWasToldToStop() {
    CancellationToken token = CancellationToken.create();
    DatasetSink sink =
        new DatasetSink() {
          @Override
          public void write(Split split, DatasetRecord record) {}

          @Override
          public void commit(BuildReport report) {
            token.cancel();
            throw SpeculativeActionsException.storage("half is there", new IOException());
          }

          @Override
          public void close() {}
        };
    SpeculativeDatasets.Builder build =
        TestBuilds.of(TestBuilds.traces(3)).cancellation(token).to(sink);
    assertThatThrownBy(build::run).hasMessage("half is there");
  }

  /** A build of enough rows to fill the buffers, which is stopped when a stage has begun. */
  private SpeculativeDatasets.Builder build(Stage stage, Runnable stop) {
    DatasetSink sink = DatasetSink.tee(JsonlSink.in(parent.resolve("out")), new InMemorySink());
    return TestBuilds.of(TestBuilds.traces(300))
        .to(sink)
        .listener(
            new BuildListener() {
              @Override
              public void onProgress(Progress progress) {
                told.add(progress.stage());
                if (progress.stage() == stage) {
                  stop.run();
                }
              }

              @Override
              public void onFinish(BuildReport report) {
                finished.add(report);
              }
            });
  }

  private void assertCancelled(BuildReport report, Stage stage) throws IOException {
    assertThat(report.status()).isEqualTo(Status.CANCELLED);
    assertThat(report.datasets()).isEmpty();
    assertThat(finished).containsExactly(report);
    assertThat(told).last().isEqualTo(stage);
    assertThat(FolderContent.of(parent)).isEmpty();
  }
}
