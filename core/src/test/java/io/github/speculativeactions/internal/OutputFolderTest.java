package io.github.speculativeactions.internal;

import static io.github.speculativeactions.internal.Outputs.REPORT;
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
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aFileThatTheUserPutIntoAnOutputStays() throws IOException {
    commit(folder, Map.of("a/data", "1"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    commit(folder, Map.of("a/data", "2"));
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
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

  @ParameterizedTest
  @ValueSource(strings = {".git/HEAD", "data/mine/x", "zzz"})
  void aFileThatTheUserPutIntoAnEntryKeepsTheNextRunOut(String mine) throws IOException {
    commit(folder, Map.of("a/data/x", "1"));
    putMine(folder.resolve("a").resolve(mine));
    Map<String, String> before = FolderContent.of(folder);
    assertRefused(
        folder,
        Category.CONFIGURATION,
        "'" + folder.resolve("a") + "' holds '" + mine + "', which no run wrote; move it away");
    assertThat(FolderContent.of(folder)).isEqualTo(before).containsEntry("a/" + mine, "mine");
    Files.delete(folder.resolve("a").resolve(mine));
    commit(folder, Map.of("a/data/x", "2"));
    assertThat(folder.resolve("a/data/x")).hasContent("2");
  }

  @Test
  void aLinkInPlaceOfAnEntryKeepsTheNextRunOut() throws IOException {
    commit(folder, Map.of("a/x", "1"));
    Path elsewhere = Files.move(folder.resolve("a"), parent.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("a"), elsewhere);
    assertRefused(folder, Category.CONFIGURATION, "'" + folder + "' holds 'a', which no run wrote");
    assertThat(elsewhere.resolve("x")).hasContent("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/mine", "b", "c/mine"})
  void aFileThatTheUserPutInTheWayOfARunKeepsItFromCommitting(String mine) throws IOException {
    commit(folder, Map.of("a/x", "1"));
    try (OutputFolder output = OutputFolder.begin(folder)) {
      putMine(folder.resolve(mine));
      write(output, Map.of("a/x", "2", "b", "2", "c/x", "2"));
      assertThatThrownBy(output::commit)
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageContaining("which no run wrote");
    }
    assertThat(FolderContent.of(folder))
        .isEqualTo(Map.of("a/x", "1", mine, "mine", "report.json", REPORT));
  }

  @Test
  void withoutTheListOnlyTheReportIsKnownAsOurs() throws IOException {
    commit(folder, Map.of("a/x", "1"));
    Files.delete(folder.resolve(OutputFolder.ENTRIES));
    assertRefused(folder, Category.CONFIGURATION, "'" + folder.resolve("a") + "' holds 'x'");
  }

  @Test
  void aFileAndAFolderMayTakeEachOthersPlace() throws IOException {
    commit(folder, Map.of("a/data/x", "1", "b", "1"));
    commit(folder, Map.of("a", "2", "b/data/x", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a", "b/data/x", "report.json");
  }

  @Test
  void aListOfEntriesThatSomebodyChangedLeadsNowhereElse() throws IOException {
    Path precious = Files.writeString(parent.resolve("thesis.tex"), "three years");
    commit(folder, Map.of("a/data", "1"));
    Files.writeString(
        folder.resolve(OutputFolder.ENTRIES),
        "../thesis.tex\na/../../thesis.tex\n" + precious + "\n",
        StandardOpenOption.APPEND);
    commit(folder, Map.of("a/data", "2"));
    assertThat(precious).hasContent("three years");
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
  void aFolderWithForeignFilesIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("thesis.tex"), "three years");
    assertRefused(folder, Category.CONFIGURATION, "'" + folder + "'", "'thesis.tex'");
    assertThat(FolderContent.of(folder)).isEqualTo(Map.of("thesis.tex", "three years"));
  }

  @Test
  void aReportOfAnotherProgramDoesNotMakeAFolderOurs() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("report.json"), "{\"generator\" : \"jest\"}");
    assertRefused(folder, Category.CONFIGURATION, "'report.json'");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder, "a file");
    assertRefused(folder, Category.CONFIGURATION, "'" + folder + "' is a file; give a folder");
    assertThat(folder).hasContent("a file");
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
  void aReportIsKnownHoweverItIsLaidOut() throws IOException {
    Files.createDirectory(folder);
    for (String report :
        List.of(
            "{\"generator\":\"speculative-actions\"}",
            "{\r\n\t\"generator\" : \"speculative-actions\",")) {
      Files.writeString(folder.resolve("report.json"), report);
      OutputFolder.begin(folder).close();
    }
    Files.writeString(folder.resolve("report.json"), "[{\"generator\":\"speculative-actions\"}]");
    assertRefused(folder, Category.CONFIGURATION, "'report.json'");
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

  private static void putMine(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
  }
}
