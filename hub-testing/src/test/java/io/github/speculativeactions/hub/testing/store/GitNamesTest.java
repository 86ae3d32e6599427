package io.github.speculativeactions.hub.testing.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.store.Commit.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What git 2.39 calls the same files, folders and commit. */
class GitNamesTest {

  private final Tree tree =
      Tree.EMPTY.with(
          List.of(
              put("a.txt", "one"),
              put("a-b", "two"),
              put("a/é/x y", "three"),
              put("deep/er/z", "four")));

  @Test
  void filesHaveTheNamesOfGitsBlobs() {
    assertThat(tree.files())
        .extractingByKey("a.txt")
        .extracting(FileEntry::oid)
        .isEqualTo("43dd47ea691c90a5fa7827892c70241913351963");
    assertThat(tree.files())
        .extractingByKey("a/é/x y")
        .extracting(FileEntry::oid)
        .isEqualTo("1d19714ffbc272ba0da6eb419d66123c20527174");
  }

  @Test
  void foldersHaveTheNamesOfGitsTreesWhateverTheOrderOfTheirFiles() {
    assertThat(tree.folders())
        .containsEntry("", "c5f583e0fd169dd981c834e3eed0855955d3d6f1")
        .containsEntry("a", "d66dd808e4f47a50b90e6f78c0898b5c4f3f7325")
        .containsEntry("a/é", "46eadb56137a24aff4407cea39985ced09ca1028")
        .containsEntry("deep", "b495e7e21cb19ad63b0160388031d6c05864652b")
        .containsEntry("deep/er", "3a3f9f82e3cf92bb4da036654259194600cc1a2c")
        .hasSize(5);
    assertThat(Tree.EMPTY.oid()).isEqualTo("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  }

  @Test
  void aCommitHasTheNameThatGitGivesIt() {
    Commit commit =
        Commit.create(
            null, tree, "alice", Instant.parse("2026-01-01T00:00:00Z"), new Message("First", ""));
    assertThat(commit.id()).isEqualTo("2cac0cb002f1fa44d1108908544ee627d0ffa14c");
  }

  @Test
  void anLfsObjectStandsInTheTreeAsItsPointer() {
    Content content = Content.of("abc".getBytes(StandardCharsets.UTF_8));
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(FileEntry.lfs(sha256, content).oid())
        .isEqualTo("80d7d501c2b256023dc42e46d958b9ac2ec283ee");
  }

  private static TreeEdit put(String path, String text) {
    try {
      return TreeEdit.put(
          path, FileEntry.regular(Content.of(text.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
