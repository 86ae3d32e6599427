package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What rows are planned on is not held while they are written. */
class PlanningMemoryTest {

  @Test
  void theFingerprintsAreGoneWhenTheFirstRowIsWritten() {
    Watching sink = new Watching();
    TestBuilds.of(TestBuilds.traces(50)).profile(Profile.recommended()).to(sink).run();
    assertThat(sink.heap).contains("StepIndex").doesNotContain("StepTable", "FingerprintIndex");
  }

  /** Looks at what is alive when the first row comes. */
  private static final class Watching implements DatasetSink {

    private String heap = "";

    @Override
    public void write(Split split, DatasetRecord record) {
      if (heap.isEmpty()) {
        heap = classesOnHeap();
      }
    }

    @Override
    public void commit(BuildReport report) {}

    @Override
    public void close() {}
  }

  /** {@return the names of the classes of which an object can be reached, and how many} */
  private static String classesOnHeap() {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    String self = Long.toString(ProcessHandle.current().pid());
    try {
      Process process =
          new ProcessBuilder(tool.toString(), self, "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
