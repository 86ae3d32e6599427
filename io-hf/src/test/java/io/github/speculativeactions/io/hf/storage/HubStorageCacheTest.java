package io.github.speculativeactions.io.hf.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.OfflineException;
import io.github.speculativeactions.io.hf.SnapshotFiles;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading leaves in the cache, and finds there. */
class HubStorageCacheTest {

  private static final String DATASET = "hf://datasets/alice/ds";
  private static final byte[] LARGE = Reading.noise(300_000);

  @TempDir Path home;
  private Reading reading;
  private String commit;

  @BeforeEach
  void start() throws IOException {
    reading = new Reading(TestHub.start(HubSettings.defaults().withPageSize(3)), home);
    commit =
        reading
            .hub
            .dataset("alice/ds")
            .commit(
                "Begin",
                Change.file("README.md", "# ds\n"),
                Change.file("data/a.jsonl", "{\"n\":1}\n"),
                Change.file("data/b.jsonl", "{\"n\":2}\n"),
                Change.file("data/large.parquet", LARGE));
  }

  @AfterEach
  void stop() throws IOException {
    reading.close();
  }

  @Test
  void aFileThatWasReadIsInTheCacheOfAllTools() throws IOException {
    assertThat(Reading.allOf(reading.file(DATASET + "/data/large.parquet"))).isEqualTo(LARGE);

    Path folder = home.resolve(HubOptions.DEFAULT_CACHE).resolve("datasets--alice--ds");
    Path snapshot = folder.resolve("snapshots").resolve(commit).resolve("data/large.parquet");
    assertThat(folder.resolve("refs/main")).hasContent(commit);
    assertThat(snapshot).isSymbolicLink().hasBinaryContent(LARGE);
    assertThat(folder.resolve("trees").resolve(commit + ".json")).isRegularFile();
  }

  @Test
  void whatIsInTheCacheIsNotAskedForAgain() throws IOException {
    Reading.allOf(reading.file(DATASET + "/data/large.parquet"));
    int requests = reading.contentRequests().size();

    StoredFile again = reading.file(DATASET + "/data/large.parquet");
    assertThat(Reading.allOf(again)).isEqualTo(LARGE);
    assertThat(Reading.rangeOf(again, 10, 5)).isEqualTo(part(10, 5));
    assertThat(reading.contentRequests()).hasSize(requests);
  }

  @Test
  void withoutLinksTheCacheHoldsFiles() throws IOException {
    HubOptions options = reading.options().snapshotFiles(SnapshotFiles.REAL).build();
    Reading.allOf(HubStorage.of(options).list(DATASET + "/data/a.jsonl").get(0));
    assertThat(
            options
                .cacheFolder()
                .resolve("datasets--alice--ds/snapshots")
                .resolve(commit)
                .resolve("data/a.jsonl"))
        .isRegularFile()
        .matches(file -> !Files.isSymbolicLink(file));
  }

  @Test
  void offlineTheCacheIsAllThereIs() throws IOException {
    for (StoredFile file : reading.storage().list(DATASET + "/data/*.jsonl")) {
      Reading.allOf(file);
    }
    int requests = reading.hub.requests().size();
    HubStorage offline = offline();

    assertThat(offline.list(DATASET + "/data/*.jsonl")).hasSize(2);
    assertThat(Reading.allOf(offline.list(DATASET + "/data/b.jsonl").get(0)))
        .asString(UTF_8)
        .isEqualTo("{\"n\":2}\n");
    assertThatThrownBy(() -> offline.list(DATASET + "/data"))
        .isInstanceOf(OfflineException.class)
        .hasMessageContaining("data/large.parquet");
    assertThatThrownBy(() -> offline.list("hf://datasets/alice/other"))
        .isInstanceOf(OfflineException.class)
        .hasMessageContaining("(NetworkUse.OFFLINE)")
        .hasMessageEndingWith("hf download --repo-type dataset alice/other");
    assertThatThrownBy(() -> offline.list("hf://datasets/alice/other@v1/a.jsonl"))
        .hasMessageEndingWith("hf download --repo-type dataset alice/other --revision v1");
    assertThat(reading.hub.requests()).hasSize(requests);
  }

  @Test
  void offlineAPartOfACommitIsNotTakenForAllOfIt() throws IOException {
    Reading.allOf(reading.file(DATASET + "/data/a.jsonl"));
    Files.delete(
        home.resolve(HubOptions.DEFAULT_CACHE)
            .resolve("datasets--alice--ds/trees")
            .resolve(commit + ".json"));

    HubStorage offline = offline();
    assertThat(Reading.allOf(offline.list(DATASET + "/data/a.jsonl").get(0))).hasSize(8);
    assertThatThrownBy(() -> offline.list(DATASET + "/data/*.jsonl"))
        .isInstanceOf(OfflineException.class)
        .hasMessageContaining("the list of the files of the commit " + commit)
        .hasMessageEndingWith("hf download --repo-type dataset alice/ds");
  }

  @Test
  void threadsThatReadTheSameFileFetchItOnce() {
    StoredFile file = reading.file(DATASET + "/data/large.parquet");
    List<byte[]> read =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return Reading.allOf(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList();
    assertThat(read).hasSize(4).allMatch(bytes -> Arrays.equals(bytes, LARGE));
    assertThat(reading.requestsToContent()).hasSize(1);
  }

  private HubStorage offline() {
    return HubStorage.of(reading.options().network(NetworkUse.OFFLINE).build());
  }

  private static byte[] part(int position, int length) {
    return Arrays.copyOfRange(LARGE, position, position + length);
  }
}
