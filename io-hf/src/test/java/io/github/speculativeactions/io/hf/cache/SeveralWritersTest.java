package io.github.speculativeactions.io.hf.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SeveralWritersTest {

  private static final String COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62";
  private static final String PATH = "train.parquet";
  private static final String HELD = "held";

  @TempDir Path temporary;

  private final Contents shard = Contents.shard(2_000_000);

  @Test
  void threadsThatWantTheSameFetchItOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Path>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String path = i + "/" + PATH;
        // A cache of its own each, as of parts of a program that know nothing of each other.
        tasks.add(() -> dataset().store(COMMIT, path, shard.blob(), shard::openFrom));
      }
      for (Future<Path> stored : threads.invokeAll(tasks)) {
        assertThat(stored.get()).hasBinaryContent(shard.bytes());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(shard.askedFrom()).containsExactly(0L);
  }

  @Test
  void aKilledProcessLeavesNoFileAndTheNextGoesOn() throws Exception {
    Path source = source();
    Process killed = start(source, HELD);
    waitForPart();
    killed.destroyForcibly();
    assertThat(killed.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(dataset().find(COMMIT, PATH)).isEmpty();
    assertThat(blobs()).singleElement().asString().endsWith(".incomplete");

    Process next = start(source, "0");
    String from = firstLine(next);
    assertThat(next.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(next.exitValue()).isZero();
    assertThat(from).matches("from [1-9]\\d+ of train.parquet");
    assertThat(dataset().find(COMMIT, PATH))
        .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(shard.bytes()));
    assertThat(blobs()).containsExactly(shard.blob().etag());
  }

  @Test
  void aProcessWaitsForAnotherThatFetchesTheSame() throws Exception {
    Path source = source();
    Process first = start(source, HELD);
    waitForPart();
    FutureTask<Path> second =
        new FutureTask<>(() -> dataset().store(COMMIT, PATH, shard.blob(), shard::openFrom));
    Thread waiting = new Thread(second, "second");
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      assertThat(second).isNotDone();
      Thread.sleep(5);
    }
    letGo(first);
    assertThat(second.get()).hasBinaryContent(shard.bytes());
    assertThat(shard.askedFrom()).as("what this one fetched itself").isEmpty();
  }

  @Test
  void withoutALockOneThatFailsTakesNothingFromAnother() throws Exception {
    Path lock =
        temporary.resolve("hub/.locks/datasets--alice--ds/" + shard.blob().etag() + ".lock");
    Files.createDirectories(lock);
    Process slow = start(source(), HELD);
    waitForPart();
    // More than the other has, so that of the two its part is the shorter one.
    assertThatThrownBy(
            () -> dataset().store(COMMIT, PATH, shard.blob(), shard.breakingAt(1_990_000)))
        .hasMessageContaining("connection reset");
    letGo(slow);
    assertThat(dataset().find(COMMIT, PATH))
        .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(shard.bytes()));
    assertThat(blobs()).containsExactly(shard.blob().etag());
  }

  private CachedDataset dataset() {
    return HubCache.at(temporary.resolve("hub")).dataset(RepositoryId.parse("alice/ds"));
  }

  private Path source() throws IOException {
    Path source = Files.createDirectory(temporary.resolve("source"));
    Files.write(source.resolve(PATH), shard.bytes());
    return source;
  }

  /**
   * {@return a process that fetches the file}
   *
   * @param pause {@link #HELD} to have it stop after 64 KiB, until it is let go
   */
  private Process start(Path source, String pause) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CacheProcess.class.getName(),
            temporary.resolve("hub").toString(),
            "alice/ds",
            "main",
            COMMIT,
            source.toString(),
            pause);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void letGo(Process held) throws Exception {
    held.getOutputStream().close();
    assertThat(held.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(held.exitValue()).isZero();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    return String.valueOf(output.readLine());
  }

  /** Until some of the content, and not all, has arrived. */
  private void waitForPart() throws Exception {
    while (true) {
      for (String name : blobs()) {
        Path file = temporary.resolve("hub/datasets--alice--ds/blobs").resolve(name);
        if (name.startsWith(shard.blob().etag()) && Files.size(file) > 0) {
          assertThat(name).endsWith(".incomplete");
          return;
        }
      }
      Thread.sleep(5);
    }
  }

  private List<String> blobs() throws IOException {
    Path blobs = temporary.resolve("hub/datasets--alice--ds/blobs");
    if (!Files.isDirectory(blobs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(blobs)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
