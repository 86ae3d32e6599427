package io.github.speculativeactions.io.hf.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobDownloadTest {

  private static final String COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62";
  private static final String PATH = "data/train-00000-of-00001.parquet";
  private static final int SIZE = 300_000;

  @TempDir Path hub;

  private final Contents shard = Contents.shard(SIZE);
  private Path blobs;

  @BeforeEach
  void makeFolder() throws IOException {
    blobs = Files.createDirectories(hub.resolve("datasets--alice--ds/blobs"));
  }

  @Test
  void aDownloadThatBrokeOffIsGoneOnWith() throws IOException {
    SpeculativeActionsException failure = failureOf(shard, shard.breakingAt(200_000));
    assertThat(failure.category()).isEqualTo(Category.STORAGE);
    assertThat(failure.retryable()).isTrue();
    assertThat(failure).hasMessageContaining("connection reset");
    assertThat(names()).singleElement().asString().endsWith(".incomplete");

    assertThat(store(shard, shard::openFrom)).hasBinaryContent(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(200_000L);
    assertThat(names()).containsExactly(shard.blob().etag());
  }

  @Test
  void triesThatGetNoFurtherLeaveOnePart() throws IOException {
    for (int end : new int[] {1_000, 1_000, 90_000, 90_000}) {
      failureOf(shard, shard.breakingAt(end));
    }
    assertThat(names()).hasSize(1);
    assertThat(blobs.resolve(names().get(0))).hasSize(90_000);
    failureOf(Contents.shard(10), Contents.shard(10).breakingAt(0));
    assertThat(names()).as("nothing of what brought nothing").hasSize(1);
  }

  @Test
  void aPartThatAnotherProcessMayBeWritingIsLeftUntilItHasBeenStillForLong() throws IOException {
    String etag = shard.blob().etag();
    Path young = Files.write(blobs.resolve(etag + ".1a2b3c4d.jvm.incomplete"), shard.first(50));
    Path old = Files.write(blobs.resolve(etag + ".0a2b3c4d.jvm.incomplete"), shard.first(40));
    Instant still = Instant.now().minus(Partials.GIVEN_UP_AFTER).minusSeconds(1);
    Files.setLastModifiedTime(old, FileTime.from(still));

    failureOf(shard, shard.breakingAt(90_000));
    assertThat(young).exists();
    assertThat(old).doesNotExist();
    store(shard, shard::openFrom);
    assertThat(names()).as("once the content is there").containsExactly(etag);
  }

  @Test
  void partsOfOtherClientsAreUsedAndLeftAlone() throws IOException {
    String etag = shard.blob().etag();
    Path ofPython = Files.write(blobs.resolve(etag + ".1a2b3c4d.incomplete"), shard.first(7_000));
    Path ofOlder = Files.write(blobs.resolve(etag + ".incomplete"), shard.first(250_000));
    Files.write(blobs.resolve(etag + ".0a2b3c4d.incomplete"), new byte[SIZE + 1]);

    assertThat(store(shard, shard::openFrom)).hasBinaryContent(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(250_000L);
    assertThat(ofPython).hasBinaryContent(shard.first(7_000));
    assertThat(ofOlder).hasBinaryContent(shard.first(250_000));
  }

  @Test
  void aPartThatIsWholeNeedsNoFetch() throws IOException {
    Files.write(blobs.resolve(shard.blob().etag() + ".1a2b3c4d.jvm.incomplete"), shard.bytes());
    assertThat(store(shard, shard::openFrom)).hasBinaryContent(shard.bytes());
    assertThat(shard.askedFrom()).isEmpty();
  }

  @Test
  void aWrongPartIsFoundOutAndFetchedAnew() throws IOException {
    byte[] holes = new byte[SIZE];
    Files.write(blobs.resolve(shard.blob().etag() + ".1a2b3c4d.incomplete"), holes);
    assertThat(store(shard, shard::openFrom)).hasBinaryContent(shard.bytes());
    assertThat(shard.askedFrom()).containsExactly(0L);

    Contents other = Contents.shard(SIZE - 1);
    Path ours = blobs.resolve(other.blob().etag() + ".1a2b3c4d.jvm.incomplete");
    Files.write(ours, Arrays.copyOf(holes, 5));
    assertThat(store(other, other::openFrom)).hasBinaryContent(other.bytes());
    assertThat(other.askedFrom()).containsExactly(5L, 0L);
    assertThat(ours).doesNotExist();
  }

  @Test
  void aPartBehindALinkIsNotRead() throws IOException {
    Path elsewhere = Files.write(hub.resolve("elsewhere"), shard.first(1_000));
    Files.createSymbolicLink(blobs.resolve(shard.blob().etag() + ".incomplete"), elsewhere);
    store(shard, shard::openFrom);
    assertThat(shard.askedFrom()).containsExactly(0L);
  }

  @Test
  void anotherContentIsNeverTaken() throws IOException {
    for (Contents contents : List.of(shard, Contents.plain(new byte[SIZE]))) {
      byte[] wrong = contents.bytes().clone();
      wrong[SIZE / 2] ^= 1;
      SpeculativeActionsException failure =
          failureOf(contents, Contents.of(wrong, contents.blob().etag())::openFrom);
      assertThat(failure.category()).isEqualTo(Category.STORAGE);
      assertThat(failure.retryable()).isTrue();
      assertThat(failure).hasMessageContaining(contents.blob().etag());
      assertThat(names()).isEmpty();
      assertThat(hub.resolve("datasets--alice--ds/snapshots/" + COMMIT + "/" + PATH))
          .doesNotExist();
    }
  }

  @Test
  void contentOfAnotherLengthIsNeverTaken() {
    byte[] longer = Arrays.copyOf(shard.bytes(), SIZE + 1);
    assertThat(failureOf(shard, Contents.large(longer)::openFrom))
        .hasMessageContaining("goes on after its 300000 bytes");
    Contents other = Contents.shard(SIZE - 1);
    assertThat(failureOf(other, Contents.large(other.first(299_000))::openFrom))
        .hasMessageContaining("ended after 299000 of 299999 bytes");
  }

  @Test
  void contentWithAnUnknownTagIsCheckedByItsSizeAndNeverGoneOnWith() throws IOException {
    Contents opaque = Contents.of(new byte[5_000], "d41d8cd98f00b204e9800998ecf8427e-12");
    failureOf(opaque, opaque.breakingAt(4_000));
    assertThat(names()).isEmpty();
    Files.write(blobs.resolve(opaque.blob().etag() + ".incomplete"), opaque.first(4_000));
    assertThat(store(opaque, opaque::openFrom)).hasBinaryContent(opaque.bytes());
    assertThat(opaque.askedFrom()).containsExactly(0L);
  }

  @Test
  void withoutALockTheContentIsRightNevertheless() throws Exception {
    DatasetFolder folder = new DatasetFolder(hub, RepositoryId.parse("alice/ds"));
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      for (int round = 0; round < 20; round++) {
        Path target = blobs.resolve("target" + round);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          Fetch fetch = i % 3 == 2 ? shard.breakingAt(100_000 + i) : shard::openFrom;
          tasks.add(
              () ->
                  arrives(
                      new BlobDownload(folder, shard.blob(), fetch, BlobDownload.Follower.NOBODY),
                      target));
        }
        List<Boolean> arrived = new ArrayList<>();
        for (Future<Boolean> task : threads.invokeAll(tasks)) {
          arrived.add(task.get());
        }
        assertThat(arrived).contains(true);
        assertThat(target).hasBinaryContent(shard.bytes());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean arrives(BlobDownload download, Path target) {
    try {
      download.to(target);
      return WholeFile.is(target, SIZE);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFileThatDoesNotFitIsNotFetched() {
    Blob huge = new Blob(shard.blob().etag(), Long.MAX_VALUE / 2);
    CachedDataset dataset = HubCache.at(hub).dataset(RepositoryId.parse("alice/ds"));
    SpeculativeActionsException failure =
        catchThrowableOfType(
            SpeculativeActionsException.class,
            () -> dataset.store(COMMIT, PATH, huge, shard::openFrom));
    assertThat(failure).hasMessageContaining("does not fit").hasMessageContaining("make room");
    assertThat(failure.category()).isEqualTo(Category.STORAGE);
    assertThat(failure.retryable()).isFalse();
    assertThat(shard.askedFrom()).isEmpty();
  }

  @Test
  void anInterruptedThreadStopsAndStaysInterrupted() {
    Fetch interrupting =
        offset -> {
          Thread.currentThread().interrupt();
          return shard.openFrom(offset);
        };
    SpeculativeActionsException failure = failureOf(shard, interrupting);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.retryable()).isFalse();
  }

  private Path store(Contents contents, Fetch fetch) {
    return HubCache.at(hub)
        .dataset(RepositoryId.parse("alice/ds"))
        .store(COMMIT, PATH, contents.blob(), fetch);
  }

  private SpeculativeActionsException failureOf(Contents contents, Fetch fetch) {
    SpeculativeActionsException failure =
        catchThrowableOfType(SpeculativeActionsException.class, () -> store(contents, fetch));
    assertThat(failure).isNotNull();
    return failure;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(blobs)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
