package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.FolderContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  private static final String REPORT = "{\n  \"generator\" : \"speculative-actions\"\n}\n";

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
    commit(Map.of("a/data", "1"));
    Map<String, String> before = FolderContent.of(folder);
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, Map.of("a/data", "2"));
    }
    assertThat(FolderContent.of(folder)).isEqualTo(before);
  }

  @Test
  void anEarlierOutputIsReplacedAsAWhole() throws IOException {
    commit(Map.of("a/shard-0-of-2", "1", "a/shard-1-of-2", "1", "b", "stale"));
    commit(Map.of("a/shard-0-of-1", "2"));
    assertThat(FolderContent.of(folder))
        .containsOnlyKeys("a/shard-0-of-1", "report.json")
        .containsEntry("a/shard-0-of-1", "2");
  }

  @Test
  void aFileThatTheUserPutIntoAnOutputStays() throws IOException {
    commit(Map.of("a/data", "1"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    commit(Map.of("a/data", "2"));
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void whateverAnEarlierRunWroteGoesAwayWithItsOutput() throws IOException {
    commit(Map.of("a/data", "1", "model-card.md", "of a document that this library does not know"));
    commit(Map.of("a/data", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a/data", "report.json");
  }

  @Test
  void theListNamesEachFileInOrder() throws IOException {
    commit(Map.of("b/data/x", "1", "b-c", "2", "a", "3"));
    assertThat(folder.resolve(OutputFolder.ENTRIES)).hasContent("a\nb-c\nb/data/x\nreport.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {".git/HEAD", "data/mine/x", "zzz"})
  void aFileThatTheUserPutIntoAnEntryKeepsTheNextRunOut(String mine) throws IOException {
    commit(Map.of("a/data/x", "1"));
    putMine(folder.resolve("a").resolve(mine));
    Map<String, String> before = FolderContent.of(folder);
    assertRefused(
        Category.CONFIGURATION,
        "'" + folder.resolve("a") + "' holds '" + mine + "', which no run wrote; move it away");
    assertThat(FolderContent.of(folder)).isEqualTo(before).containsEntry("a/" + mine, "mine");
    Files.delete(folder.resolve("a").resolve(mine));
    commit(Map.of("a/data/x", "2"));
    assertThat(folder.resolve("a/data/x")).hasContent("2");
  }

  @Test
  void aLinkInPlaceOfAnEntryKeepsTheNextRunOut() throws IOException {
    commit(Map.of("a/x", "1"));
    Path elsewhere = Files.move(folder.resolve("a"), parent.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("a"), elsewhere);
    assertRefused(Category.CONFIGURATION, "'" + folder + "' holds 'a', which no run wrote");
    assertThat(elsewhere.resolve("x")).hasContent("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/mine", "b", "c/mine"})
  void aFileThatTheUserPutInTheWayOfARunKeepsItFromCommitting(String mine) throws IOException {
    commit(Map.of("a/x", "1"));
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
    commit(Map.of("a/x", "1"));
    Files.delete(folder.resolve(OutputFolder.ENTRIES));
    assertRefused(Category.CONFIGURATION, "'" + folder.resolve("a") + "' holds 'x'");
  }

  @Test
  void aFileAndAFolderMayTakeEachOthersPlace() throws IOException {
    commit(Map.of("a/data/x", "1", "b", "1"));
    commit(Map.of("a", "2", "b/data/x", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a", "b/data/x", "report.json");
  }

  @Test
  void aListOfEntriesThatSomebodyChangedLeadsNowhereElse() throws IOException {
    Path precious = Files.writeString(parent.resolve("thesis.tex"), "three years");
    commit(Map.of("a/data", "1"));
    Files.writeString(
        folder.resolve(OutputFolder.ENTRIES),
        "../thesis.tex\na/../../thesis.tex\n" + precious + "\n",
        StandardOpenOption.APPEND);
    commit(Map.of("a/data", "2"));
    assertThat(precious).hasContent("three years");
  }

  @Test
  void aFolderThatWasEmptiedButForWhatIsHiddenIsEmpty() throws IOException {
    commit(Map.of("a", "1"));
    Files.delete(folder.resolve("a"));
    Files.delete(folder.resolve("report.json"));
    commit(Map.of("b", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("b", "report.json");
  }

  @Test
  void aFolderWithForeignFilesIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("thesis.tex"), "three years");
    assertRefused(Category.CONFIGURATION, "'" + folder + "'", "'thesis.tex'");
    assertThat(FolderContent.of(folder)).isEqualTo(Map.of("thesis.tex", "three years"));
  }

  @Test
  void aReportOfAnotherProgramDoesNotMakeAFolderOurs() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("report.json"), "{\"generator\" : \"jest\"}");
    assertRefused(Category.CONFIGURATION, "'report.json'");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder, "a file");
    assertRefused(Category.CONFIGURATION, "'" + folder + "' is a file; give a folder");
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
    commit(Map.of("a/data", "1"));
    assertThat(real.resolve("a/data")).hasContent("1");
  }

  @Test
  void aSecondRunOfThisProcessIsRefusedUntilTheFirstHasEnded() throws IOException {
    try (OutputFolder first = OutputFolder.begin(folder)) {
      write(first, Map.of("a", "1"));
      assertRefused(Category.CONFIGURATION, "another run", "'" + folder + "'");
      first.commit();
    }
    assertThat(folder.resolve("a")).hasContent("1");
    assertThatCode(() -> OutputFolder.begin(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void aRunOfAnotherProcessKeepsThisOneOutUntilItIsKilled() throws Exception {
    try (ChildJvm holder = ChildJvm.start(List.of(), Holder.class, folder)) {
      holder.awaitLine("holding");
      assertRefused(Category.CONFIGURATION, "another run", "'" + folder + "'");
      holder.kill();
    }
    assertThat(FolderContent.of(folder)).as("what the killed run left").hasSize(2);
    commit(Map.of("a", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a", "report.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/x", "b/x", "c/x", "d", "report.json"})
  void aCommitThatWasKilledIsFinishedByTheNextRun(String killedAt) throws Exception {
    commit(Map.of("a/x", "old", "b/x", "old", "c/x", "old", "d", "old"));
    try (ChildJvm killed = ChildJvm.start(List.of(), KilledInCommit.class, folder, killedAt)) {
      assertThat(killed.awaitEnd()).isEmpty();
    }
    OutputFolder.begin(folder).close();
    assertThat(FolderContent.of(folder))
        .isEqualTo(Map.of("a", "new", "b/x", "new", "d/x", "new", "report.json", REPORT));
    assertThat(folder.resolve("c")).doesNotExist();
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
  void noTwoProcessesEverWriteAtTheSameTimeHoweverOftenTheyBeginAndEnd() throws Exception {
    List<ChildJvm> children = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        children.add(ChildJvm.start(List.of(), Contender.class, folder, parent.resolve("owner")));
      }
      for (ChildJvm child : children) {
        assertThat(child.awaitEnd()).isEqualTo("took part");
      }
    } finally {
      children.forEach(ChildJvm::close);
    }
    assertThat(FolderContent.of(parent)).isEmpty();
  }

  @Test
  void aRefusedRunOfThisProcessDoesNotTakeTheLockFromTheFirst() throws Exception {
    OutputFolder first = OutputFolder.begin(folder);
    assertRefused(Category.CONFIGURATION, "another run");
    try (ChildJvm other = ChildJvm.start(List.of(), Holder.class, folder)) {
      assertThat(other.awaitEnd()).contains("another run is writing");
    }
    first.close();
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
    assertRefused(Category.CONFIGURATION, "'report.json'");
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

  private void commit(Map<String, String> files) throws IOException {
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, files);
      output.commit();
    }
  }

  private static void putMine(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
  }

  private void assertRefused(Category category, String... messageParts) {
    assertThatThrownBy(() -> OutputFolder.begin(folder))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class, e -> assertThat(e.category()).isEqualTo(category))
        .hasMessageContainingAll(messageParts);
  }

  static void write(OutputFolder output, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = output.staging().resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(output.staging().resolve("report.json"), REPORT);
  }

  /** Begins and ends outputs for a while; whoever owns the folder has a file to show for it. */
  static final class Contender {

    public static void main(String[] arguments) throws IOException {
      Path owner = Path.of(arguments[1]);
      int owned = 0;
      long end = System.nanoTime() + 3_000_000_000L;
      while (System.nanoTime() < end) {
        try (OutputFolder output = OutputFolder.begin(Path.of(arguments[0]))) {
          Files.createFile(owner);
          owned++;
          Thread.onSpinWait();
          assertThat(output.staging()).isEmptyDirectory();
          Files.delete(owner);
        } catch (SpeculativeActionsException e) {
          if (!e.getMessage().startsWith("another run is writing")) {
            throw e;
          }
        }
      }
      System.out.println(owned > 0 ? "took part" : "never had its turn");
    }
  }

  /** Begins an output and never ends it. */
  static final class Holder {

    public static void main(String[] arguments) throws Exception {
      OutputFolder output = OutputFolder.begin(Path.of(arguments[0]));
      Files.writeString(output.staging().resolve("a"), "half");
      System.out.println("holding");
      Thread.sleep(60_000);
    }
  }

  /** Is killed in the middle of a commit, where the old file of a path would be put aside. */
  static final class KilledInCommit {

    public static void main(String[] arguments) throws IOException {
      OutputFolder output = OutputFolder.begin(Path.of(arguments[0]));
      write(output, Map.of("a", "new", "b/x", "new", "d/x", "new"));
      Path obstacle = output.staging().resolveSibling("old").resolve(arguments[1]);
      Path inside = Files.createFile(Files.createDirectories(obstacle).resolve("inside"));
      try {
        output.commit();
        System.out.println("the commit met no obstacle");
      } catch (IOException e) {
        Files.delete(inside);
        Files.delete(obstacle);
      }
      Runtime.getRuntime().halt(9);
    }
  }
}
