package io.github.speculativeactions.io.hf.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final String COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62";
  private static final String TAG =
      "262cdda86eb2d0b1bf6f4594d52643d7d9bdfdcb923d2d7ec940ad87c9592dbc";

  private final Path hub = Path.of("hub");
  private final DatasetFolder folder = new DatasetFolder(hub, RepositoryId.parse("alice/ds"));

  @Test
  void everyPartLiesWherePythonPutsIt() {
    Blob blob = new Blob(TAG, 1);
    assertThat(folder.blob(blob)).isEqualTo(hub.resolve("datasets--alice--ds/blobs/" + TAG));
    assertThat(folder.lock(blob))
        .isEqualTo(hub.resolve(".locks/datasets--alice--ds/" + TAG + ".lock"));
    assertThat(folder.snapshotFile(COMMIT, "data/a.parquet"))
        .isEqualTo(hub.resolve("datasets--alice--ds/snapshots/" + COMMIT + "/data/a.parquet"));
    assertThat(folder.reference("refs/convert/parquet"))
        .isEqualTo(hub.resolve("datasets--alice--ds/refs/refs/convert/parquet"));
    assertThat(folder.tree(COMMIT))
        .isEqualTo(hub.resolve("datasets--alice--ds/trees/" + COMMIT + ".json"));
    assertThat(new DatasetFolder(hub, RepositoryId.parse("squad")).root())
        .isEqualTo(hub.resolve("datasets--squad"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../x",
        "a/../../x",
        "/etc/passwd",
        "a//b",
        "a/.",
        "C:x",
        "a/C:x",
        "\\\\host\\x",
        "a\\..\\b",
        "a\0b",
        "a\nb"
      })
  void noPathLeadsOutOfTheFolder(String path) {
    assertRefused(() -> folder.snapshotFile(COMMIT, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "../main", "refs/../../x", "/main", "a//b", ".hidden", "C:main", "a\\b"})
  void noRevisionLeadsOutOfTheFolder(String revision) {
    assertRefused(() -> folder.reference(revision));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "main", "..", "5E6546864C605E3981F5424733B7E1B09ED7FC62", "5e65468"})
  void onlyAFullCommitIsOne(String commit) {
    assertRefused(() -> folder.snapshot(commit));
    assertRefused(() -> folder.tree(commit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "a.incomplete", "W/\"x\"", "a b"})
  void aTagThatIsNoPlainNameIsRefused(String etag) {
    assertRefused(() -> new Blob(etag, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CON",
        "data/aux.parquet",
        "nul .txt",
        "COM1.jsonl",
        "lpt¹",
        "conin$",
        "data./x",
        "x ",
        "12:30.json",
        "what?.json",
        "a*b",
        "a|b",
        "<a>"
      })
  void whatWindowsWouldTakeForSomethingElseIsRefusedThere(String name) {
    assertThat(LocalNames.WINDOWS.fault(name)).isPresent();
    assertThat(LocalNames.POSIX.fault(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data/train-00000-of-00001.parquet", ".gitattributes", "console", "aux1", "é"})
  void ordinaryNamesAreFineEverywhere(String name) {
    assertThat(LocalNames.WINDOWS.fault(name)).isEmpty();
  }

  @Test
  void aMessageStaysOnOneLine() {
    assertThatThrownBy(() -> new Blob("a\nb", 1)).hasMessageContaining("'a?b'");
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            refusal ->
                assertThat(refusal.category())
                    .isEqualTo(SpeculativeActionsException.Category.CONFIGURATION));
  }
}
