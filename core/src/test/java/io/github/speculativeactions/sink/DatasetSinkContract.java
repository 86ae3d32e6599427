package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every sink promises. A subclass says how to make a sink and how to look at its output. */
public abstract class DatasetSinkContract {

  private static final Pattern TASK = Pattern.compile("Task \\d+");
  private static final RejectedRow BAD_ROW =
      new RejectedRow("logs", Position.ofRow("run.jsonl", 7), "no \"messages\"");

  /** What a reader finds: each row as some text, in order. */
  public interface Output {

    List<String> rows(Dataset dataset, Split split) throws IOException;

    List<String> rejected() throws IOException;
  }

  @TempDir Path folder;

  /** For a subclass. */
  protected DatasetSinkContract() {}

  /** A sink that has not been opened; the same output each time. */
  public abstract DatasetSink sink(Path target);

  /** What became of the sinks made so far. */
  public abstract Output output(Path target);

  private Path target() {
    return folder.resolve("out");
  }

  @Test
  void commitMakesEveryRowOfEveryDatasetVisible() throws IOException {
    try (DatasetSink sink = opened()) {
      sink.write(Split.TRAIN, TestRecords.proposer(1));
      sink.write(Split.TEST, TestRecords.proposer(2));
      sink.write(Split.TRAIN, TestRecords.verifier(3));
      sink.write(Split.TRAIN, TestRecords.eval(4));
      sink.commit(TestRecords.report());
    }
    assertTasks(Dataset.PROPOSER, Split.TRAIN, "Task 1");
    assertTasks(Dataset.PROPOSER, Split.TEST, "Task 2");
    assertTasks(Dataset.VERIFIER, Split.TRAIN, "Task 3");
    assertTasks(Dataset.VERIFIER, Split.TEST);
    assertTasks(Dataset.EVAL, Split.TRAIN, "Task 4");
  }

  @Test
  void nothingIsVisibleBeforeCommit() throws IOException {
    try (DatasetSink sink = opened()) {
      writeSome(sink);
      assertNothingIsVisible();
      sink.commit(TestRecords.report());
    }
    assertTasks(Dataset.PROPOSER, Split.TRAIN, "Task 1");
  }

  @Test
  void closingWithoutCommitLeavesNothing() throws IOException {
    try (DatasetSink sink = opened()) {
      writeSome(sink);
    }
    assertNothingIsVisible();
    assertThat(target()).doesNotExist();
  }

  @Test
  void aBuildWithoutRowsCommits() throws IOException {
    try (DatasetSink sink = opened()) {
      sink.commit(TestRecords.report());
    }
    assertNothingIsVisible();
  }

  @Test
  void closingTwiceIsHarmless() throws IOException {
    DatasetSink committed = opened();
    writeSome(committed);
    committed.commit(TestRecords.report());
    committed.close();
    committed.close();
    assertTasks(Dataset.PROPOSER, Split.TRAIN, "Task 1");
  }

  @Test
  void closingTwiceWithoutCommitIsHarmless() throws IOException {
    DatasetSink discarded = opened();
    writeSome(discarded);
    discarded.close();
    discarded.close();
    assertNothingIsVisible();
  }

  @Test
  void closingASinkThatWasNeverOpenedIsHarmless() {
    sink(target()).close();
    assertThat(target()).doesNotExist();
  }

  @Test
  void nothingIsTakenBeforeOpen() {
    try (DatasetSink sink = sink(target())) {
      assertRefused(() -> sink.write(Split.TRAIN, TestRecords.proposer(1)));
      assertRefused(() -> sink.reject(BAD_ROW));
      assertRefused(() -> sink.commit(TestRecords.report()));
    }
  }

  @Test
  void nothingIsTakenAfterClose() throws IOException {
    DatasetSink sink = opened();
    writeSome(sink);
    sink.close();
    assertRefused(() -> sink.write(Split.TRAIN, TestRecords.proposer(1)));
    assertRefused(() -> sink.reject(BAD_ROW));
    assertRefused(() -> sink.commit(TestRecords.report()));
    assertNothingIsVisible();
    assertThat(target()).doesNotExist();
  }

  @Test
  void aSecondOpenIsRefused() {
    try (DatasetSink sink = opened()) {
      assertRefused(() -> sink.open(SinkContext.of(TestRecords.schemas())));
    }
  }

  @Test
  void aSinkServesOneBuild() {
    DatasetSink sink = opened();
    sink.close();
    assertRefused(() -> sink.open(SinkContext.of(TestRecords.schemas())));
  }

  @Test
  void theOrderIsKeptWhereverTheWorkIsDone() throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    List<String> expected = new ArrayList<>();
    try (DatasetSink sink = sink(target())) {
      sink.open(SinkContext.of(TestRecords.schemas(), executor, 4));
      for (int i = 0; i < 300; i++) {
        sink.write(Split.TRAIN, TestRecords.proposer(i));
        sink.write(Split.TEST, TestRecords.verifier(i));
        expected.add("Task " + i);
      }
      sink.commit(TestRecords.report());
    } finally {
      executor.shutdownNow();
    }
    assertThat(tasks(Dataset.PROPOSER, Split.TRAIN)).isEqualTo(expected);
    assertThat(tasks(Dataset.VERIFIER, Split.TEST)).isEqualTo(expected);
  }

  @Test
  void aRejectedRowIsKeptWithItsPlaceAndReason() throws IOException {
    try (DatasetSink sink = opened()) {
      sink.reject(BAD_ROW);
      sink.commit(TestRecords.report());
    }
    assertThat(output(target()).rejected())
        .singleElement()
        .asString()
        .contains("logs", "run.jsonl", "7", "messages");
  }

  private DatasetSink opened() {
    DatasetSink sink = sink(target());
    sink.open(SinkContext.of(TestRecords.schemas()));
    return sink;
  }

  private static void writeSome(DatasetSink sink) {
    sink.write(Split.TRAIN, TestRecords.proposer(1));
    sink.write(Split.TRAIN, TestRecords.verifier(2));
    sink.reject(BAD_ROW);
  }

  private void assertTasks(Dataset dataset, Split split, String... tasks) throws IOException {
    assertThat(tasks(dataset, split)).containsExactly(tasks);
  }

  /** The task that each row is about: generated traces name it in their first user turn. */
  private List<String> tasks(Dataset dataset, Split split) throws IOException {
    return output(target()).rows(dataset, split).stream()
        .map(row -> TASK.matcher(row).results().map(MatchResult::group).findFirst().orElse(row))
        .toList();
  }

  private void assertNothingIsVisible() throws IOException {
    for (Dataset dataset : Dataset.values()) {
      for (Split split : Split.values()) {
        assertTasks(dataset, split);
      }
    }
    assertThat(output(target()).rejected()).isEmpty();
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class);
  }
}
