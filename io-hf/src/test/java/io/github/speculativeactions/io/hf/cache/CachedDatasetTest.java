package io.github.speculativeactions.io.hf.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedDatasetTest {

  private static final String COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62";
  private static final String OTHER_COMMIT = "3da20fe513e689156c6d759826888da1fb8835f0";
  private static final String PATH = "data/train-00000-of-00001.jsonl";
  private static final Contents CONTENTS = Contents.plain("{\"messages\": []}\n");
  private static final RepositoryId ID = RepositoryId.parse("alice/ds");

  @TempDir Path temporary;

  private Path hub() {
    return temporary.resolve("hub");
  }

  private CachedDataset dataset() {
    return HubCache.at(hub()).dataset(ID);
  }

  private Path root() {
    return hub().resolve("datasets--alice--ds");
  }

  @Test
  void whatIsStoredIsALinkToItsBlobAndIsFound() throws IOException {
    assertThat(dataset().find(COMMIT, PATH)).isEmpty();
    assertThat(hub()).as("reading creates nothing").doesNotExist();

    Path stored = dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);

    assertThat(stored).isEqualTo(root().resolve("snapshots/" + COMMIT + "/" + PATH));
    assertThat(Files.readSymbolicLink(stored))
        .isEqualTo(Path.of("../../../blobs/" + CONTENTS.blob().etag()));
    assertThat(stored).hasBinaryContent(CONTENTS.bytes());
    assertThat(dataset().find(COMMIT, PATH)).contains(stored);
    assertThat(dataset().find(OTHER_COMMIT, PATH)).isEmpty();
    assertThat(hub().resolve("CACHEDIR.TAG"))
        .content(UTF_8)
        .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n# This file")
        .endsWith("\n#\thttps://bford.info/cachedir/\n");
    assertThat(names(root().resolve("blobs"))).containsExactly(CONTENTS.blob().etag());
  }

  @Test
  void contentThatIsThereIsNotFetchedAgain() {
    dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    Fetch never =
        offset -> {
          throw new AssertionError("fetched");
        };
    dataset().store(COMMIT, PATH, CONTENTS.blob(), never);
    Path elsewhere = dataset().store(OTHER_COMMIT, "a b/é.jsonl", CONTENTS.blob(), never);
    assertThat(elsewhere).hasBinaryContent(CONTENTS.bytes());
    assertThat(dataset().store(COMMIT, "empty", Contents.plain("").blob(), never)).isEmptyFile();
  }

  @Test
  void aBlobOfAnotherSizeAndALinkToNothingAreReplaced() throws IOException {
    Path stored = dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    Files.writeString(root().resolve("blobs/" + CONTENTS.blob().etag()), "{\"mess");
    dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    assertThat(stored).hasBinaryContent(CONTENTS.bytes());

    Files.delete(root().resolve("blobs/" + CONTENTS.blob().etag()));
    assertThat(dataset().find(COMMIT, PATH)).isEmpty();
    dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    assertThat(stored).hasBinaryContent(CONTENTS.bytes());
  }

  @Test
  void withoutLinksTheFileItselfIsInTheSnapshot() throws IOException {
    CachedDataset dataset = new HubCache(hub(), SnapshotFiles.REAL).dataset(ID);
    Path stored = dataset.store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    assertThat(Files.isRegularFile(stored, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(stored).hasBinaryContent(CONTENTS.bytes());
    assertThat(names(root().resolve("blobs"))).isEmpty();

    dataset().store(OTHER_COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    Path copy = dataset.store(COMMIT, "copy.jsonl", CONTENTS.blob(), CONTENTS::openFrom);
    assertThat(Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(copy).hasBinaryContent(CONTENTS.bytes());
    assertThat(dataset.find(OTHER_COMMIT, PATH)).as("the blob stays for others").isPresent();
  }

  @Test
  void aListedFileThatIsCutShortIsNotFound() throws IOException {
    Path stored = dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    TreeEntry entry = TreeEntry.ofGit(CONTENTS.blob().size(), CONTENTS.blob().etag());
    dataset().rememberTree(COMMIT, Map.of(PATH, entry));
    assertThat(dataset().find(COMMIT, PATH)).contains(stored);
    Files.writeString(stored, "{\"mess");
    assertThat(dataset().find(COMMIT, PATH)).isEmpty();
  }

  @Test
  void aRevisionIsTheCommitThatWasRemembered() throws IOException {
    for (String revision : List.of("main", "feature/a", "refs/convert/parquet", "refs/pr/1")) {
      assertThat(dataset().commitOf(revision)).isEmpty();
      dataset().remember(revision, OTHER_COMMIT);
      dataset().remember(revision, COMMIT);
      assertThat(dataset().commitOf(revision)).contains(COMMIT);
      assertThat(root().resolve("refs/" + revision)).content(UTF_8).isEqualTo(COMMIT);
    }
    assertThat(names(root().resolve("refs"))).containsExactlyInAnyOrder("main", "feature", "refs");
    assertThat(dataset().commitOf(OTHER_COMMIT)).contains(OTHER_COMMIT);
    dataset().remember(OTHER_COMMIT, OTHER_COMMIT);
    assertThat(root().resolve("refs/" + OTHER_COMMIT)).doesNotExist();
  }

  @Test
  void aReferenceThatHoldsNoCommitIsNone() throws IOException {
    dataset().remember("main", COMMIT);
    Path reference = root().resolve("refs/main");
    Files.writeString(reference, COMMIT + "\r\n");
    assertThat(dataset().commitOf("main")).contains(COMMIT);
    for (String text : List.of("", "../../x", COMMIT + COMMIT, "\u00e9".repeat(20))) {
      Files.writeString(reference, text);
      assertThat(dataset().commitOf("main")).isEmpty();
    }
  }

  @Test
  void whatCannotBeKeptIsLeftOutAndAFileThatCannotBeStoredIsAFailure() throws IOException {
    Files.writeString(hub(), "not a folder");
    dataset().remember("main", COMMIT);
    dataset().rememberTree(COMMIT, Map.of());
    assertThat(dataset().commitOf("main")).isEmpty();
    assertThat(dataset().tree(COMMIT)).isEmpty();
    assertThatThrownBy(() -> dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom))
        .hasMessageContaining(PATH)
        .hasMessageContaining("alice/ds")
        .hasMessageContaining(hub().toString());
  }

  @Test
  void permissionsAreThoseOfTheUsersOtherFiles() throws IOException {
    Path other = Files.createFile(temporary.resolve("other"));
    Path stored = dataset().store(COMMIT, PATH, CONTENTS.blob(), CONTENTS::openFrom);
    assertThat(Files.getPosixFilePermissions(stored))
        .isEqualTo(Files.getPosixFilePermissions(other));
    Path lock = hub().resolve(".locks/datasets--alice--ds/" + CONTENTS.blob().etag() + ".lock");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
        .isEqualTo("rw-rw-r--");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
