package io.github.speculativeactions.io.hf.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.io.hf.HubOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultMenuTest {

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("io.github.speculativeactions.io.hf.storage.FaultMenu#items")
  void theReaderSeesTheRightBytesOrWhatIsWrongAndNothingWrongIsKept(FaultMenu.Item item)
      throws IOException {
    try (Reading reading = FaultMenu.prepare(item, home)) {
      FaultMenu.Outcome outcome = FaultMenu.read(item, reading);
      if (item.expected().isEmpty()) {
        assertThat(outcome.message()).isEmpty();
      } else {
        assertThat(outcome.message()).contains(item.expected());
      }
      assertThat(outcome.message()).doesNotContain("Signature=", Reading.TOKEN, "Bearer");
      assertThat(outcome.time()).isLessThan(Duration.ofSeconds(15));
      assertThat(reading.hub.requests())
          .allMatch(
              request ->
                  request.header("Authorization").isPresent() == (request.origin() == Origin.HUB));
      assertThat(cached()).allMatch(FaultMenuTest::isWholeOrMarked);
    }
  }

  /** The contents that are cached, under whatever name. */
  private List<Path> cached() throws IOException {
    Path blobs = home.resolve(HubOptions.DEFAULT_CACHE).resolve("datasets--alice--ds/blobs");
    if (!Files.isDirectory(blobs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(blobs)) {
      return files.toList();
    }
  }

  private static boolean isWholeOrMarked(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return file.toString().endsWith(".incomplete")
          ? Arrays.equals(bytes, Arrays.copyOf(FaultMenu.FILE, bytes.length))
          : Arrays.equals(bytes, FaultMenu.FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
