package io.github.speculativeactions.internal;

import static io.github.speculativeactions.internal.Outputs.REPORT;
import static io.github.speculativeactions.internal.Outputs.assertRefused;
import static io.github.speculativeactions.internal.Outputs.commit;
import static io.github.speculativeactions.internal.Outputs.write;
import static org.assertj.core.api.Assertions.assertThat;
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

/** What becomes of files in an output folder that no run wrote: nothing. */
class OutputFolderForeignFilesTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("out");
  }

  @Test
  void aFileThatTheUserPutIntoAnOutputStays() throws IOException {
    commit(folder, Map.of("a/data", "1"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    commit(folder, Map.of("a/data", "2"));
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
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

  private static void putMine(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
  }
}
