package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.pipeline.BuildListener;
import io.github.speculativeactions.pipeline.Progress;
import io.github.speculativeactions.pipeline.Progress.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShutdownCancellationTest {

  private final ShutdownCancellation cancellation = ShutdownCancellation.register();
  private final List<Progress> told = new ArrayList<>();
  private final BuildListener listener =
      cancellation.telling(
          new BuildListener() {
            @Override
            public void onProgress(Progress progress) {
              told.add(progress);
            }
          });

  @AfterEach
  void close() {
    cancellation.close();
    Thread.interrupted();
  }

  @Test
  void aBuildThatReadsIsInterrupted() {
    Progress reading = new Progress(Stage.READING, 1, 0, 0, 0);
    listener.onProgress(reading);
    cancellation.cancel();
    assertThat(cancellation.token().isCancelled()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).containsExactly(reading);
  }

  @Test
  void aBuildThatMayCommitIsOnlyAskedToEnd() {
    Progress writing = new Progress(Stage.WRITING, 1, 0, 1, 1);
    listener.onProgress(writing);
    cancellation.cancel();
    assertThat(cancellation.token().isCancelled()).isTrue();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(told).containsExactly(writing);
  }

  @Test
  void whatFollowsABuildIsNotInterrupted() {
    cancellation.close();
    cancellation.cancel();
    assertThat(Thread.interrupted()).isFalse();
  }
}
