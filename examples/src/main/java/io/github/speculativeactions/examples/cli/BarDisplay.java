package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.publish.PushProgress;
import io.github.speculativeactions.pipeline.Progress;
import io.github.speculativeactions.pipeline.Progress.Stage;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/**
 * Shows a count while reading, a bar while writing and one for each repository, over itself again
 * and again.
 */
final class BarDisplay implements BuildDisplay {

  /** Narrow enough for any terminal, so that none has to be asked. */
  private static final int COLUMNS = 79;

  private static final int INTERVAL_MILLIS = 200;

  private final PrintStream err;
  private @Nullable ProgressBar bar;
  private @Nullable Stage stage;
  private @Nullable RepositoryId receiver;

  BarDisplay(PrintStream err) {
    this.err = err;
  }

  @Override
  public void onProgress(Progress progress) {
    ProgressBar current = bar;
    if (current == null || stage != progress.stage()) {
      close();
      current = start(progress);
      bar = current;
      stage = progress.stage();
    }
    current.stepTo(progress.stage() == Stage.READING ? progress.traces() : progress.rows());
    if (progress.rejected() > 0) {
      current.setExtraMessage(" " + progress.rejected() + " rejected");
    }
  }

  @Override
  public void onProgress(PushProgress progress) {
    ProgressBar current = bar;
    if (current == null || !progress.repository().equals(receiver)) {
      close();
      current =
          newBar()
              .setTaskName("send")
              .setUnit(" bytes", 1)
              .setInitialMax(progress.totalBytes())
              .build();
      bar = current;
      receiver = progress.repository();
    }
    current.stepTo(progress.storedBytes());
  }

  private ProgressBarBuilder newBar() {
    return new ProgressBarBuilder()
        .setConsumer(new DelegatingProgressBarConsumer(line -> err.print("\r" + line), COLUMNS))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL_MILLIS);
  }

  private ProgressBar start(Progress progress) {
    ProgressBarBuilder builder = newBar();
    return switch (progress.stage()) {
      case READING ->
          builder.setInitialMax(-1).setRenderer((state, columns) -> countOf(state)).build();
      case WRITING ->
          builder
              .setTaskName("write")
              .setUnit(" rows", 1)
              .setInitialMax(progress.totalRows())
              .build();
    };
  }

  /** How many traces there are shows at their end, so no bar can be drawn before. */
  private static String countOf(ProgressState state) {
    long seconds = state.getElapsedAfterStart().toSeconds();
    return String.format(
        Locale.ROOT,
        "read %d traces (%d:%02d)%s",
        state.getCurrent(),
        seconds / 60,
        seconds % 60,
        state.getExtraMessage());
  }

  @Override
  public void close() {
    ProgressBar current = bar;
    bar = null;
    if (current != null) {
      current.close();
      err.println();
    }
  }
}
