package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.sink.WrittenDataset.WrittenFile;
import io.github.speculativeactions.sink.WrittenDataset.WrittenSplit;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.TestBuilds;
import io.github.speculativeactions.testing.TestRecords;
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

class OutputDocumentTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("out");
  }

  @Test
  void documentsAppearWithTheData() throws IOException {
    write(List.of(saying("eval/README.md", "a card"), saying("report.html", "a page")));
    assertThat(FolderContent.of(folder))
        .containsOnlyKeys(
            "eval/README.md",
            "proposer-sft/data/train-00000-of-00001.jsonl",
            "report.html",
            "report.json")
        .containsEntry("eval/README.md", "a card");
  }

  @Test
  void aBuildPassesItsDocumentsOn() throws IOException {
    TestBuilds.of(TestBuilds.traces(3))
        .document(output -> Map.of("report.html", output.report().traces() + " traces"))
        .to(DatasetSink.tee(new InMemorySink(), JsonlSink.in(folder)))
        .run();
    assertThat(folder.resolve("report.html")).hasContent("3 traces");
  }

  @Test
  void aLaterBuildTakesTheDocumentsOfAnEarlierOneAway() throws IOException {
    write(List.of(saying("eval/README.md", "a card"), saying("notes/figures.txt", "a table")));
    write(List.of());
    assertThat(FolderContent.of(folder))
        .containsOnlyKeys("proposer-sft/data/train-00000-of-00001.jsonl", "report.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/tmp/a",
        "../a",
        "eval/../../a",
        "eval/..",
        "eval//a",
        "eval/",
        "eval\\a",
        "C:a",
        ".hidden",
        "a\nb",
        "eval/ä"
      })
  void aPathOutsideTheFolderOrOfOtherCharactersIsRefused(String path) {
    assertRefused(path, "give a relative path such as 'eval/README.md'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.json",
        "leakage.json",
        "proposer-sft",
        "proposer-sft/data/train-00000-of-00001.jsonl"
      })
  void aPathOfTheDataIsRefused(String path) {
    assertRefused(path, "there is a file of this name already");
  }

  @Test
  void twoDocumentsCannotWriteTheSameFile() {
    assertThatThrownBy(() -> write(List.of(saying("a.txt", "1"), saying("a.txt", "2"))))
        .hasMessageContaining("'a.txt'");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void aDocumentThatFailsLeavesNothing() {
    OutputDocument failing =
        output -> {
          throw new IllegalStateException("no ink");
        };
    assertThatThrownBy(() -> write(List.of(failing))).hasMessage("no ink");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void halfASurrogatePairDoesNotFailTheBuild() throws IOException {
    write(List.of(saying("report.html", "a\ud800b")));
    assertThat(folder.resolve("report.html")).hasContent("a?b");
  }

  @Test
  void aDocumentIsToldWhatWasWritten() throws IOException {
    List<WrittenOutput> told = new ArrayList<>();
    OutputDocument listening =
        output -> {
          told.add(output);
          return Map.of();
        };
    write(List.of(listening));
    Path file = folder.resolve("proposer-sft/data/train-00000-of-00001.jsonl");
    WrittenOutput output = told.get(0);
    assertThat(output.report()).isEqualTo(TestRecords.report());
    assertThat(output.extension()).isEqualTo("jsonl");
    assertThat(output.rowShape()).isEqualTo(RowShape.NESTED);
    assertThat(output.datasets()).hasSize(1);
    WrittenDataset dataset = output.datasets().get(0);
    assertThat(dataset.schema().dataset()).isEqualTo(Dataset.PROPOSER);
    assertThat(dataset.splits())
        .containsExactly(
            new WrittenSplit(
                Split.TRAIN,
                3,
                List.of(new WrittenFile("data/train-00000-of-00001.jsonl", Files.size(file)))));
    assertThat(dataset.rows()).isEqualTo(3);
    assertThat(dataset.bytes()).isEqualTo(Files.size(file));
    assertThat(dataset.samples()).contains(TestRecords.proposer(0));
  }

  @Test
  void samplesAreTheFirstRowOfEachTypeInTheOrderOfTypes() {
    SampleRows samples = new SampleRows(TestRecords.schemas().get(0));
    ProposerRecord write = typed(ActionType.FILE_WRITE, "short");
    ProposerRecord read = typed(ActionType.FILE_READ, "short");
    samples.offer(write);
    samples.offer(typed(ActionType.FILE_WRITE, "later"));
    samples.offer(read);
    assertThat(samples.rows()).containsExactly(read, write);
  }

  @Test
  void aRowTooLongToReadIsNoSample() {
    SampleRows samples = new SampleRows(TestRecords.schemas().get(0));
    ProposerRecord shorter = typed(ActionType.FILE_READ, "x".repeat(100_000));
    samples.offer(typed(ActionType.FILE_READ, "x".repeat(200_001)));
    samples.offer(shorter);
    assertThat(samples.rows()).containsExactly(shorter);
  }

  @Test
  void samplesOfPairsAreOneForEachKindOfNegative() {
    SampleRows samples = new SampleRows(TestRecords.schemas().get(1));
    for (int i = 0; i < 20; i++) {
      samples.offer(TestRecords.verifier(i));
    }
    assertThat(samples.rows()).containsExactly(TestRecords.verifier(0));
  }

  private static ProposerRecord typed(ActionType type, String prompt) {
    ProposerRecord record = TestRecords.proposer(0);
    return new ProposerRecord(
        List.of(Message.user(prompt)),
        record.completion(),
        type,
        record.tools(),
        record.provenance());
  }

  @Test
  void whatWasMeasuredOfLeaksHasAFileOfItsOwn() throws IOException {
    write(TestRecords.measuredReport(), List.of());
    assertThat(folder.resolve("leakage.json"))
        .content()
        .startsWith("{\n  \"clean\" : true,\n  \"group_by\" : \"instance\",");
    write(List.of());
    assertThat(folder.resolve("leakage.json")).doesNotExist();
  }

  private void assertRefused(String path, String why) {
    assertThatThrownBy(() -> write(TestRecords.measuredReport(), List.of(saying(path, "text"))))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessage("a document cannot be written to '" + path + "': " + why);
    assertThat(parent).isEmptyDirectory();
  }

  private static OutputDocument saying(String path, String text) {
    return output -> Map.of(path, text);
  }

  private void write(List<OutputDocument> documents) {
    write(TestRecords.report(), documents);
  }

  private void write(BuildReport report, List<OutputDocument> documents) {
    try (DatasetSink sink = JsonlSink.in(folder)) {
      sink.open(SinkContext.of(TestRecords.schemas()).withDocuments(documents));
      for (int i = 0; i < 3; i++) {
        DatasetRecord record = TestRecords.proposer(i);
        sink.write(Split.TRAIN, record);
      }
      sink.commit(report);
    }
  }
}
