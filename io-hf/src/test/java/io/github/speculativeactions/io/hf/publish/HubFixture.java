package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.HostedDataset;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A hub, a folder of files to publish, and what came of it. */
final class HubFixture implements AutoCloseable {

  static final String SECRET = "hf_aVerySecretToken";
  static final String ID = "alice/speculative-actions-eval";
  static final String CARD =
      """
      ---
      dataset_info:
        download_size: 1
      configs:
      - config_name: default
        data_files:
        - split: train
          path: data/train-*
      ---
      # Ours
      """;

  /**
   * A shard that is sent whole, and one that is sent in parts, of which the last is the shortest.
   */
  static final String SMALL = "data/train-00000-of-00002.parquet";

  static final String IN_PARTS = "data/train-00001-of-00002.parquet";

  /** Objects of 1,000 bytes and more are sent in parts of 400. */
  private static final HubSettings SETTINGS = HubSettings.defaults().withParts(1_000, 400);

  final TestHub hub = TestHub.start(SETTINGS);
  final Map<String, Path> files = new TreeMap<>();
  private final Path folder;

  HubFixture(Path folder) throws IOException {
    this.folder = folder;
    hub.addUser("alice", SECRET);
    put("README.md", CARD.getBytes(StandardCharsets.UTF_8));
  }

  static HubFixture withTwoShards(Path folder) throws IOException {
    HubFixture fixture = new HubFixture(folder);
    fixture.putRows(SMALL, 700);
    fixture.putRows(IN_PARTS, 1_500);
    return fixture;
  }

  static boolean isCommit(ReceivedRequest request) {
    return request.is("POST", "/commit/");
  }

  static boolean isLastPart(ReceivedRequest request) {
    return request.is("PUT", "") && request.bodySize().orElse(0L) == 300;
  }

  /** Both shards and the card are there, and every fault has been met. */
  void assertPublished() {
    assertThat(dataset().paths("main")).contains("README.md", SMALL, IN_PARTS);
    assertThat(hub.faults().left()).isZero();
  }

  void put(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    files.put(path, Files.write(file, content));
  }

  /** Puts a file of data that no other has. */
  void putRows(String path, int size) throws IOException {
    byte[] rows = new byte[size];
    new Random(path.hashCode()).nextBytes(rows);
    put(path, rows);
  }

  void remove(String path) {
    files.remove(path);
  }

  HubOptions.Builder options() {
    return HubOptions.builder(folder.resolve("home"))
        .endpoint(hub.endpoint().toString())
        .token(Token.of(SECRET))
        .retryPolicy(
            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5)));
  }

  HubPublisher publisher() {
    return HubPublisher.of(options().build(), HubTarget.of("alice"));
  }

  Published publish() {
    return publisher().publish(Dataset.EVAL, files);
  }

  /** {@return the repository, which is made as a private one if it is missing} */
  HostedDataset dataset() {
    HostedDataset dataset = hub.dataset(ID);
    dataset.hide();
    return dataset;
  }

  /** {@return where parts that have arrived are kept} */
  Path recordFolder() {
    return folder.resolve("home/.cache/huggingface/.speculative-actions-uploads");
  }

  /** {@return what is kept of uploads that did not end} */
  List<Path> records() {
    try (Stream<Path> all = Files.list(recordFolder())) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) throws IOException {
    return dataset().text("main", path);
  }

  byte[] bytes(String path) throws IOException {
    try (InputStream in = dataset().open("main", path)) {
      return in.readAllBytes();
    }
  }

  long received(String method, String partOfPath) {
    return requests(method, partOfPath).size();
  }

  List<ReceivedRequest> requests(String method, String partOfPath) {
    return hub.requests().stream().filter(request -> request.is(method, partOfPath)).toList();
  }

  @Override
  public void close() throws IOException {
    hub.close();
  }
}
