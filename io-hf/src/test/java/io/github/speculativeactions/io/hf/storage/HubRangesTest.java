package io.github.speculativeactions.io.hf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.storage.StoredFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of files, read by ranges from the hub. */
class HubRangesTest {

  private static final String FILE = "hf://datasets/alice/ds/data/large.parquet";
  private static final byte[] LARGE = Reading.noise(300_000);

  @TempDir Path home;
  private Reading reading;

  @BeforeEach
  void start() throws IOException {
    reading = new Reading(TestHub.start(HubSettings.defaults()), home);
    reading.hub.dataset("alice/ds").commit("Begin", Change.file("data/large.parquet", LARGE));
  }

  @AfterEach
  void stop() throws IOException {
    reading.close();
  }

  @Test
  void rangesFetchNothingButThemselves() throws IOException {
    StoredFile file = reading.file(FILE);
    assertThat(Reading.rangeOf(file, 1_000, 50)).isEqualTo(part(1_000, 50));
    assertThat(reading.contentRequests())
        .allMatch(request -> request.header("Range").orElse("").equals("bytes=1000-1049"));
  }

  @Test
  void theEndOfAFileIsFetchedOnce() throws IOException {
    StoredFile file = reading.file(FILE);
    try (var ranges = file.openRanges()) {
      assertThat(Reading.rangeOf(ranges, 299_992, 8)).isEqualTo(part(299_992, 8));
      assertThat(Reading.rangeOf(ranges, 290_000, 9_992)).isEqualTo(part(290_000, 9_992));
      assertThat(Reading.rangeOf(ranges, 200_000, 99_999)).isEqualTo(part(200_000, 99_999));
    }
    assertThat(reading.requestsToContent())
        .extracting(request -> request.header("Range").orElse(""))
        .containsExactly("bytes=234464-299999", "bytes=200000-234463");
  }

  @Test
  void whatIsAnnouncedIsFetchedMeanwhileAndOnce() throws Exception {
    StoredFile file = reading.file(FILE);
    try (var ranges = file.openRanges()) {
      ranges.willRead(1_000, 500);
      ranges.willRead(1_000, 500);
      ranges.willRead(5_000, 500);
      ranges.willRead(299_999, 500);
      waitUntil(() -> reading.requestsToContent().size() == 3);
      assertThat(Reading.rangeOf(ranges, 5_000, 500)).isEqualTo(part(5_000, 500));
      assertThat(Reading.rangeOf(ranges, 1_000, 500)).isEqualTo(part(1_000, 500));
      assertThat(Reading.rangeOf(ranges, 1_000, 501)).isEqualTo(part(1_000, 501));
    }
    assertThat(reading.requestsToContent())
        .extracting(request -> request.header("Range").orElse(""))
        .containsExactlyInAnyOrder(
            "bytes=1000-1499", "bytes=5000-5499", "bytes=299999-299999", "bytes=1000-1500");
  }

  @Test
  void whatFailedAheadIsAskedForAgainWhenItIsRead() throws Exception {
    StoredFile file = reading.file(FILE);
    reading.hub.faults().once(request -> request.is("GET", "/resolve/"), Fault.status(404));
    try (var ranges = file.openRanges()) {
      ranges.willRead(1_000, 500);
      waitUntil(() -> reading.hub.faults().left() == 0);
      assertThat(Reading.rangeOf(ranges, 1_000, 500)).isEqualTo(part(1_000, 500));
    }
  }

  private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("when what is waited for must be there").isLessThan(end);
      Thread.sleep(5);
    }
  }

  @Test
  void theHubIsAskedOnceWhereAFileLies() throws IOException {
    StoredFile file = reading.file(FILE);
    for (int position = 0; position < 200_000; position += 50_000) {
      assertThat(Reading.rangeOf(file, position, 100)).isEqualTo(part(position, 100));
    }
    assertThat(reading.contentRequests()).filteredOn(r -> r.origin() == Origin.HUB).hasSize(1);
  }

  @Test
  void beyondTheEndThereIsNothing() {
    StoredFile file = reading.file(FILE);
    assertThatThrownBy(() -> Reading.rangeOf(file, 299_999, 2)).isInstanceOf(EOFException.class);
    assertThat(reading.contentRequests()).isEmpty();
  }

  private static byte[] part(int position, int length) {
    return Arrays.copyOfRange(LARGE, position, position + length);
  }
}
