package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What rows are planned on is not held while they are written. */
class PlanningMemoryTest {

  private static final String WRITING = "writing";

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void theFingerprintsAreGoneWhenTheFirstRowIsWritten() throws Exception {
    try (ChildJvm child = ChildJvm.start(List.of(), Building.class)) {
      child.awaitLine(WRITING);
      assertThat(classesOnHeapOf(child))
          .contains("pipeline.StepIndex")
          .doesNotContain("StepTable")
          .doesNotContain("FingerprintIndex");
    }
  }

  /** {@return the names of the classes of which an object can be reached, and how many} */
  private static String classesOnHeapOf(ChildJvm child) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(tool.toString(), Long.toString(child.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String classes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return classes;
  }

  /** Builds until the first row is to be written, and then waits to be looked at. */
  static final class Building {

    public static void main(String[] arguments) {
      TestBuilds.of(TestBuilds.traces(50)).profile(Profile.recommended()).to(new Waiting()).run();
    }
  }

  private static final class Waiting implements DatasetSink {

    @Override
    public void write(Split split, DatasetRecord record) {
      System.out.println(WRITING);
      try {
        System.in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void commit(BuildReport report) {}

    @Override
    public void close() {}
  }
}
