package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeeSinkTest extends DatasetSinkContract {

  private final InMemorySink second = new InMemorySink();

  @Override
  public DatasetSink sink(Path target) {
    return DatasetSink.tee(JsonlSink.in(target), second);
  }

  /** Both sinks, which must hold the same number of rows. */
  @Override
  public Output output(Path target) {
    FolderOutput folder = FolderOutput.jsonl(target);
    InMemoryOutput memory = new InMemoryOutput(second);
    return new Output() {

      @Override
      public List<String> rows(Dataset dataset, Split split) throws IOException {
        List<String> rows = folder.rows(dataset, split);
        assertThat(memory.rows(dataset, split)).hasSameSizeAs(rows);
        return rows;
      }

      @Override
      public List<String> rejected() throws IOException {
        List<String> rejected = folder.rejected();
        assertThat(memory.rejected()).hasSameSizeAs(rejected);
        return rejected;
      }
    };
  }

  @Test
  void aTeeOfNothingIsRefused() {
    assertThatThrownBy(DatasetSink::tee)
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("a tee needs at least one sink");
  }

  @Test
  void whenOneSinkCannotBeOpenedTheOthersLeaveNothing() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.tex"), "three years");
    Path target = folder.resolve("out");
    try (DatasetSink tee = DatasetSink.tee(JsonlSink.in(target), JsonlSink.in(foreign))) {
      assertThatThrownBy(() -> tee.open(SinkContext.of(TestRecords.schemas())))
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageContaining("thesis.tex");
    }
    assertThat(target).doesNotExist();
    assertThat(foreign).isDirectoryContaining("glob:**thesis.tex");
  }

  @Test
  void everySinkIsClosedEvenIfAnEarlierOneFailsToClose() {
    Path target = folder.resolve("out");
    DatasetSink tee =
        DatasetSink.tee(failingToClose("first"), JsonlSink.in(target), failingToClose("last"));
    tee.open(SinkContext.of(TestRecords.schemas()));
    assertThatThrownBy(tee::close)
        .hasMessage("first")
        .satisfies(
            e -> assertThat(e.getSuppressed()).extracting(Throwable::getMessage).contains("last"));
    assertThat(target).doesNotExist();
  }

  private static DatasetSink failingToClose(String message) {
    return new DatasetSink() {

      @Override
      public void write(Split split, DatasetRecord record) {}

      @Override
      public void commit(BuildReport report) {}

      @Override
      public void close() {
        throw new IllegalStateException(message);
      }
    };
  }

  @Test
  void theSinksBeforeOneThatCannotCommitKeepWhatTheyWroteAndThoseBehindItNothing() {
    Path before = folder.resolve("before");
    Path behind = folder.resolve("behind");
    try (DatasetSink tee =
        DatasetSink.tee(JsonlSink.in(before), failingToCommit("second"), JsonlSink.in(behind))) {
      tee.open(SinkContext.of(TestRecords.schemas()));
      tee.write(Split.TRAIN, TestRecords.proposer(1));
      assertThatThrownBy(() -> tee.commit(TestRecords.report())).hasMessage("second");
    }
    assertThat(before.resolve("report.json")).exists();
    assertThat(before.resolve("proposer-sft")).isNotEmptyDirectory();
    assertThat(behind).doesNotExist();
  }

  private static DatasetSink failingToCommit(String message) {
    return new DatasetSink() {

      @Override
      public void write(Split split, DatasetRecord record) {}

      @Override
      public void commit(BuildReport report) {
        throw new IllegalStateException(message);
      }

      @Override
      public void close() {}
    };
  }
}
