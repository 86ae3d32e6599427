package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.speculativeactions.pipeline.Progress.Stage;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.FolderContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own, which are killed or starved. */
class KilledBuildTest {

  private static final int TRACES = 400;
  private static final int STEPS = 12;
  private static final int WORDS = 60;

  @TempDir Path folder;

  @Test
  void aKilledBuildLeavesNoFileWhereAReaderLooksAndTheNextOneIsAsIfItHadNotBeen() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    GeneratedBuild.main(arguments(undisturbed));
    Map<String, String> expected = FolderContent.of(undisturbed);
    assertThat(expected).containsKey("report.json");

    Path out = folder.resolve("out");
    Random random = new Random(15);
    int killedBeforeTheCommit = 0;
    for (Stage stage : List.of(Stage.READING, Stage.WRITING, Stage.WRITING, Stage.WRITING)) {
      // The first kill comes at once, while there are traces left to read.
      int delay = stage == Stage.READING ? 0 : random.nextInt(500);
      try (ChildJvm child =
          ChildJvm.start(List.of(), GeneratedBuild.class, (Object[]) arguments(out))) {
        child.awaitLine(stage.toString());
        Thread.sleep(delay);
        child.kill();
      }
      Map<String, String> visible = visible(out);
      assertThat(visible.isEmpty() || visible.equals(expected))
          .as("killed %d ms after %s began, with %s left", delay, stage, visible.keySet())
          .isTrue();
      if (visible.isEmpty() && !FolderContent.of(out).isEmpty()) {
        killedBeforeTheCommit++;
      }
    }
    assertThat(killedBeforeTheCommit).as("kills that left only the hidden folder").isPositive();
    GeneratedBuild.main(arguments(out));
    assertThat(FolderContent.of(out)).isEqualTo(expected);
  }

  @Test
  void aDiskThatIsFullOfTracesIsAStorageErrorThatNamesTheWorkFolder() throws Exception {
    assumeTrue(ChildJvm.canLimitFiles(), "this system cannot limit the size of files");
    Path out = folder.resolve("out");
    try (ChildJvm child =
        ChildJvm.startWithFilesUpTo(1 << 20, GeneratedBuild.class, (Object[]) arguments(out))) {
      assertThat(child.awaitEnd())
          .contains("STORAGE the temporary file '" + folder.toRealPath())
          .contains("cannot be written: ");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void memoryDoesNotGrowWithTheTraces() throws Exception {
    String[] large = {folder.resolve("out").toString(), folder.toString(), "6000", "2", "4000"};
    try (ChildJvm child =
        ChildJvm.start(List.of("-Xmx64m"), GeneratedBuild.class, (Object[]) large)) {
      assertThat(child.awaitEnd()).isEqualTo("READING\nWRITING\ndone 12000");
    }
  }

  private String[] arguments(Path out) {
    return new String[] {out.toString(), folder.toString(), "" + TRACES, "" + STEPS, "" + WORDS};
  }

  /** Everything but what lies in hidden folders. */
  private static Map<String, String> visible(Path out) throws IOException {
    return FolderContent.of(out).entrySet().stream()
        .filter(file -> !file.getKey().startsWith("."))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
