package io.github.speculativeactions.internal;

import static io.github.speculativeactions.internal.Outputs.REPORT;
import static io.github.speculativeactions.internal.Outputs.assertRefused;
import static io.github.speculativeactions.internal.Outputs.commit;
import static io.github.speculativeactions.internal.Outputs.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.FolderContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An output folder that several processes want, and that some are killed in. */
class OutputFolderProcessesTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("out");
  }

  @Test
  void aRunOfAnotherProcessKeepsThisOneOutUntilItIsKilled() throws Exception {
    try (ChildJvm holder = ChildJvm.start(List.of(), Holder.class, folder)) {
      holder.awaitLine("holding");
      assertRefused(folder, Category.CONFIGURATION, "another run", "'" + folder + "'");
      holder.kill();
    }
    assertThat(FolderContent.of(folder)).as("what the killed run left").hasSize(2);
    commit(folder, Map.of("a", "2"));
    assertThat(FolderContent.of(folder)).containsOnlyKeys("a", "report.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/x", "b/x", "c/x", "d", "report.json"})
  void aCommitThatWasKilledIsFinishedByTheNextRun(String killedAt) throws Exception {
    commit(folder, Map.of("a/x", "old", "b/x", "old", "c/x", "old", "d", "old"));
    try (ChildJvm killed = ChildJvm.start(List.of(), KilledInCommit.class, folder, killedAt)) {
      assertThat(killed.awaitEnd()).isEmpty();
    }
    OutputFolder.begin(folder).close();
    assertThat(FolderContent.of(folder))
        .isEqualTo(Map.of("a", "new", "b/x", "new", "d/x", "new", "report.json", REPORT));
    assertThat(folder.resolve("c")).doesNotExist();
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
    assertRefused(folder, Category.CONFIGURATION, "another run");
    try (ChildJvm other = ChildJvm.start(List.of(), Holder.class, folder)) {
      assertThat(other.awaitEnd()).contains("another run is writing");
    }
    first.close();
  }

  /** Begins and ends outputs for a while; whoever owns the folder has a file to show for it. */
  static final class Contender {

    public static void main(String[] arguments) throws IOException {
      Path owner = Path.of(arguments[1]);
      int owned = 0;
      long start = System.nanoTime();
      // On a busy machine the first turn may take its time.
      while (System.nanoTime() - start < (owned > 0 ? 3_000_000_000L : 60_000_000_000L)) {
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
