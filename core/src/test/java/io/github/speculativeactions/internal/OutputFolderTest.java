package io.github.speculativeactions.internal;

import static io.github.speculativeactions.internal.Outputs.assertRefused;
import static io.github.speculativeactions.internal.Outputs.commit;
import static io.github.speculativeactions.internal.Outputs.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.testing.FolderContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("out");
  }

  @Test
  void nothingIsVisibleBeforeCommitAndEverythingAfterwards() throws IOException {
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, Map.of("a/data", "1", "b", "2"));
      assertThat(folder.resolve("a")).doesNotExist();
      assertThat(folder.resolve("report.json")).doesNotExist();
      output.commit();
      assertThat(folder.resolve("a/data")).hasContent("1");
    }
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a/data", "b", "report.json");
  }

  @Test
  void closingWithoutCommitLeavesNothingOfANewFolder() throws IOException {
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, Map.of("a/data", "1"));
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void closingWithoutCommitLeavesAFolderThatWasThereBefore() throws IOException {
    Files.createDirectory(folder);
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, Map.of("a/data", "1"));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void closingWithoutCommitLeavesTheEarlierOutputAsItWas() throws IOException {
    commit(folder, Map.of("a/data", "1"));
    Map<String, String> before = FolderContent.of(folder);
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, Map.of("a/data", "2"));
    }
    assertThat(FolderContent.of(folder)).isEqualTo(before);
  }

  @Test
  void anEarlierOutputIsReplacedAsAWhole() throws IOException {
    commit(folder, Map.of("a/shard-0-of-2", "1", "a/shard-1-of-2", "1", "b", "stale"));
    commit(folder, Map.of("a/shard-0-of-1", "2"));
    assertThat(FolderContent.of(folder))
        .containsOnlyKeys("a/shard-0-of-1", "report.json")
        .containsEntry("a/shard-0-of-1", "2");
  }

  @Test
  void whateverAnEarlierRunWroteGoesAwayWithItsOutput() throws IOException {
    commit(
        folder,
        Map.of("a/data", "1", "model-card.md", "of a document that this library does not know"));
    commit(folder, Map.of("a/data", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a/data", "report.json");
  }

  @Test
  void theListNamesEachFileInOrder() throws IOException {
    commit(folder, Map.of("b/data/x", "1", "b-c", "2", "a", "3"));
    assertThat(folder.resolve(OutputFolder.ENTRIES)).hasContent("a\nb-c\nb/data/x\nreport.json");
  }

  @Test
  void aFileAndAFolderMayTakeEachOthersPlace() throws IOException {
    commit(folder, Map.of("a/data/x", "1", "b", "1"));
    commit(folder, Map.of("a", "2", "b/data/x", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a", "b/data/x", "report.json");
  }

  @Test
  void aFolderThatWasEmptiedButForWhatIsHiddenIsEmpty() throws IOException {
    commit(folder, Map.of("a", "1"));
    Files.delete(folder.resolve("a"));
    Files.delete(folder.resolve("report.json"));
    commit(folder, Map.of("b", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("b", "report.json");
  }

  @Test
  void aFolderBelowAFileCannotBePrepared() throws IOException {
    Files.writeString(folder, "a file");
    Path below = folder.resolve("below");
    assertThatThrownBy(() -> OutputFolder.begin(below))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.STORAGE))
        .hasMessageContaining("the output folder '" + below + "'");
  }

  @Test
  void aLinkToAFolderIsAFolder() throws IOException {
    Path real = Files.createDirectory(parent.resolve("real"));
    Files.createSymbolicLink(folder, real);
    commit(folder, Map.of("a/data", "1"));
    assertThat(real.resolve("a/data")).hasContent("1");
  }

  @Test
  void aSecondRunOfThisProcessIsRefusedUntilTheFirstHasEnded() throws IOException {
    try (OutputFolder first = OutputFolder.begin(folder)) {
      write(first, Map.of("a", "1"));
      assertRefused(folder, Category.CONFIGURATION, "another run", "'" + folder + "'");
      first.commit();
    }
    assertThat(folder.resolve("a")).hasContent("1");
    assertThatCode(() -> OutputFolder.begin(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void closingTwiceIsHarmless() throws IOException {
    OutputFolder output = OutputFolder.begin(folder);
    output.close();
    try (OutputFolder next = OutputFolder.begin(folder)) {
      output.close();
      write(next, Map.of("a", "1"));
      next.commit();
    }
    assertThat(folder.resolve("a")).hasContent("1");
  }

  @Test
  void parentsThatWereMissingGoAwayWithARunThatLeavesNothing() {
    OutputFolder.begin(folder.resolve("a/b/c")).close();
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBePreparedLeavesNoParents() {
    Path below = folder.resolve("a/b").resolve("c".repeat(5_000));
    assertThatThrownBy(() -> OutputFolder.begin(below)).hasMessageContaining("cannot be prepared");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatCannotBeClearedUpBehindACommitDoesNotFailTheRun() throws IOException {
    OutputFolder output = OutputFolder.begin(folder);
    write(output, Map.of("a", "1"));
    output.commit();
    Path obstacle = Files.createDirectory(output.staging().resolveSibling("stale.part"));
    Files.createFile(obstacle.resolve("inside"));
    assertThatCode(output::close).doesNotThrowAnyException();
    assertThat(folder.resolve("a")).hasContent("1");
  }
}
