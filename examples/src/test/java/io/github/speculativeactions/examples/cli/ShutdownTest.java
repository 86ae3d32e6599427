package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.TestHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {

  private static final int SIGNALLED_TO_END = 128 + 15;
  private static final int COPIES = 2_000;

  @TempDir Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process is ended without being asked")
  void aBuildThatIsAskedToEndLeavesNothing() throws Exception {
    Path rows = manyRows();
    Path out = folder.resolve("out");
    Process process =
        start(Map.of(), "build", "--source", "swe-smith=" + rows, "--out", out.toString());
    try {
      awaitBytesBelow(out, process);
      process.destroy();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(errors()).contains("cancelled; nothing was written").doesNotContain("error");
      assertThat(process.exitValue()).isEqualTo(SIGNALLED_TO_END);
      assertThat(out).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process is ended without being asked")
  void aBuildThatWaitsForAListOfFilesEndsAtOnce() throws Exception {
    Path out = folder.resolve("out");
    try (TestHub hub = TestHub.start()) {
      hub.faults().always(request -> true, Fault.delayed(Duration.ofHours(1)));
      Process process =
          start(
              Map.of("HF_ENDPOINT", hub.endpoint().toString(), "HF_HUB_ETAG_TIMEOUT", "3600"),
              "build",
              "--source",
              "swe-smith=hf://datasets/alice/ds",
              "--out",
              out.toString());
      try {
        while (hub.requests().isEmpty() && process.isAlive()) {
          Thread.sleep(20);
        }
        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(errors()).contains("cancelled; nothing was written").doesNotContain("error");
        assertThat(out).doesNotExist();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private Path manyRows() throws IOException {
    String sample;
    try (var in = getClass().getResourceAsStream("../samples/swe-smith/tool.jsonl")) {
      assertThat(in).isNotNull();
      sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path rows = folder.resolve("rows.jsonl");
    try (var writer = Files.newBufferedWriter(rows)) {
      for (int i = 0; i < COPIES; i++) {
        writer.write(sample);
      }
    }
    return rows;
  }

  private Process start(Map<String, String> environment, String... args) throws IOException {
    var command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()),
                Stream.of(args))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits until the build has written rows, so that there is something to leave behind. */
  private static void awaitBytesBelow(Path out, Process process) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      assertThat(process.isAlive()).as("the build is under way").isTrue();
      if (Files.exists(out) && bytes(out) > 0) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no row was written in time");
  }

  private static long bytes(Path out) throws IOException {
    try (Stream<Path> paths = Files.walk(out)) {
      return paths.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }
}
