package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSinkTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("out");
  }

  @Test
  void aFileThatWouldGrowTooLargeIsFollowedByAnother() throws IOException {
    write(JsonlSink.in(folder, 10_000), 30);
    FolderOutput output = FolderOutput.jsonl(folder);
    int count = output.files(Dataset.PROPOSER, Split.TRAIN).size();
    assertThat(count).isGreaterThan(2);
    assertThat(output.files(Dataset.PROPOSER, Split.TRAIN))
        .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(10_000))
        .extracting(file -> file.getFileName().toString())
        .first()
        .isEqualTo("train-00000-of-%05d.jsonl".formatted(count));
    assertThat(output.rows(Dataset.PROPOSER, Split.TRAIN)).hasSize(30);
  }

  @Test
  void aRowThatIsTooLargeByItselfHasAFileOfItsOwn() throws IOException {
    write(JsonlSink.in(folder, 1), 3);
    assertThat(FolderOutput.jsonl(folder).files(Dataset.PROPOSER, Split.TRAIN)).hasSize(3);
  }

  @Test
  void everyCsvFileBeginsWithTheHeader() throws IOException {
    write(CsvSink.in(folder, 1), 3);
    assertThat(FolderOutput.csv(folder).files(Dataset.PROPOSER, Split.TRAIN))
        .hasSize(3)
        .allSatisfy(
            file -> assertThat(file).content().startsWith("prompt,completion,action_type\n"));
  }

  @Test
  void fewerFilesReplaceMore() throws IOException {
    write(JsonlSink.in(folder, 1), 3);
    write(JsonlSink.in(folder), 1);
    assertThat(FolderContent.of(folder))
        .containsOnlyKeys("proposer-sft/data/train-00000-of-00001.jsonl", "report.json");
  }

  @Test
  void anotherFormatReplacesTheFirst() throws IOException {
    write(JsonlSink.in(folder), 1);
    write(CsvSink.in(folder), 1);
    assertThat(FolderContent.of(folder))
        .containsOnlyKeys("proposer-sft/data/train-00000-of-00001.csv", "report.json");
  }

  @Test
  void aFileSizeBelowOneIsRefused() {
    assertThatThrownBy(() -> JsonlSink.in(folder, 0))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("maxShardBytes must be at least 1, not 0");
  }

  @Test
  void aFullDiskIsAStorageErrorThatNamesTheFolderAndLeavesNothing() throws Exception {
    assumeTrue(ChildJvm.canLimitFiles(), "this system cannot limit the size of files");
    try (ChildJvm child = ChildJvm.startWithFilesUpTo(1 << 20, FullDisk.class, folder)) {
      assertThat(child.awaitEnd())
          .startsWith("STORAGE the output folder '" + folder + "' cannot be written: ");
    }
    assertThat(parent).isEmptyDirectory();
  }

  private static void write(DatasetSink sink, int rows) {
    try (sink) {
      sink.open(SinkContext.of(TestRecords.schemas()));
      for (int i = 0; i < rows; i++) {
        sink.write(Split.TRAIN, TestRecords.proposer(i));
      }
      sink.commit(TestRecords.report());
    }
  }

  /** Writes rows until it fails, and prints how. */
  static final class FullDisk {

    public static void main(String[] arguments) {
      try {
        write(JsonlSink.in(Path.of(arguments[0])), 10_000);
      } catch (SpeculativeActionsException e) {
        System.out.println(e.category() + " " + e.getMessage());
      }
    }
  }
}
