package io.github.speculativeactions.io.hf.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who can write to a shared cache gets nothing written anywhere else. */
class PlantedLinksTest {

  private static final String COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62";
  private static final Contents CONTENTS = Contents.plain("ours\n");

  @TempDir Path temporary;

  private Path victim;
  private Path hub;
  private CachedDataset dataset;

  @BeforeEach
  void plant() throws IOException {
    victim = Files.createDirectory(temporary.resolve("victim"));
    hub = Files.createDirectory(temporary.resolve("hub"));
    dataset = HubCache.at(hub).dataset(RepositoryId.parse("alice/ds"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".locks",
        ".locks/datasets--alice--ds",
        "datasets--alice--ds",
        "datasets--alice--ds/blobs",
        "datasets--alice--ds/snapshots",
        "datasets--alice--ds/snapshots/" + COMMIT,
        "datasets--alice--ds/snapshots/" + COMMIT + "/data"
      })
  void aFolderThatIsALinkIsNotWrittenTo(String folder) throws IOException {
    Path link = hub.resolve(folder);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, victim);
    assertThatThrownBy(
            () -> dataset.store(COMMIT, "data/a.txt", CONTENTS.blob(), CONTENTS::openFrom))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("is not a folder, or is a link");
    dataset.remember("refs/pr/1", COMMIT);
    assertThat(victim).isEmptyDirectory();
  }

  @Test
  void aFileThatIsALinkIsReplaced() throws IOException {
    Path precious = Files.writeString(victim.resolve("precious"), "precious");
    Path snapshot = hub.resolve("datasets--alice--ds/snapshots/" + COMMIT + "/a.txt");
    for (Path link :
        new Path[] {
          snapshot,
          hub.resolve("datasets--alice--ds/blobs/" + CONTENTS.blob().etag()),
          hub.resolve("datasets--alice--ds/refs/main"),
          hub.resolve(".locks/datasets--alice--ds/" + CONTENTS.blob().etag() + ".lock"),
          hub.resolve("CACHEDIR.TAG")
        }) {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, precious);
    }
    dataset.store(COMMIT, "a.txt", CONTENTS.blob(), CONTENTS::openFrom);
    dataset.remember("main", COMMIT);
    assertThat(snapshot).hasBinaryContent(CONTENTS.bytes());
    assertThat(dataset.commitOf("main")).contains(COMMIT);
    assertThat(precious).hasContent("precious");
  }

  @Test
  void theCacheItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), hub);
    CachedDataset through = HubCache.at(link).dataset(RepositoryId.parse("alice/ds"));
    through.store(COMMIT, "a.txt", CONTENTS.blob(), CONTENTS::openFrom);
    assertThat(dataset.find(COMMIT, "a.txt")).isPresent();
  }
}
