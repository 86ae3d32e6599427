package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.io.hf.publish.PushProgress;
import io.github.speculativeactions.pipeline.Progress;
import io.github.speculativeactions.pipeline.Progress.Stage;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Prints a line every few seconds and at the end of each stage. */
final class LineDisplay implements BuildDisplay {

  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream err;
  private long lastPrinted = System.nanoTime();
  private @Nullable Progress last;

  LineDisplay(PrintStream err) {
    this.err = err;
  }

  @Override
  public void onProgress(Progress progress) {
    Progress before = last;
    last = progress;
    if (before != null && before.stage() != progress.stage()) {
      print(before);
    }
    boolean complete = progress.stage() == Stage.WRITING && progress.rows() == progress.totalRows();
    if (complete || System.nanoTime() - lastPrinted >= INTERVAL) {
      print(progress);
    }
  }

  @Override
  public void onProgress(PushProgress progress) {
    boolean complete = progress.storedBytes() == progress.totalBytes();
    if (complete || System.nanoTime() - lastPrinted >= INTERVAL) {
      lastPrinted = System.nanoTime();
      err.println(
          String.format(
              Locale.ROOT,
              "%,d of %,d bytes are at %s",
              progress.storedBytes(),
              progress.totalBytes(),
              progress.repository()));
    }
  }

  private void print(Progress progress) {
    lastPrinted = System.nanoTime();
    err.println(
        switch (progress.stage()) {
          case READING ->
              "read " + progress.traces() + " traces, " + progress.rejected() + " rows rejected";
          case WRITING -> "wrote " + progress.rows() + " of " + progress.totalRows() + " rows";
        });
  }

  @Override
  public void close() {
    err.flush();
  }
}
