package io.github.speculativeactions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.examples.samples.SampleStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

  @TempDir Path folder;

  @Test
  void tenLinesConvertTwoFiles() throws IOException {
    Path swe = sample("swe-smith/tool.jsonl");
    Path toolbench = sample("toolbench/toolbench.jsonl");
    Path out = folder.resolve("out");

    assertThat(
            Printed.by(
                () ->
                    ConvertWithTenLines.main(swe.toString(), toolbench.toString(), out.toString())))
        .containsExactly("109 steps of 30 traces");
    assertThat(out.resolve("proposer-sft/data/train-00000-of-00001.parquet")).isNotEmptyFile();
  }

  @Test
  void choicesDecideWhatRowsHold() throws IOException {
    Path swe = sample("swe-smith/tool.jsonl");
    Path out = folder.resolve("out");

    assertThat(Printed.by(() -> ChooseWhatRowsHold.main(swe.toString(), out.toString())))
        .containsExactly(
            "14 steps without a pair: no wrong action of the same form was left",
            "3 steps without a pair: other_state pair set aside: quota of its kind is used up",
            "1 steps without a pair: sibling pair set aside: lengths, types or words would tell right"
                + " from wrong",
            "16 steps without a pair: trace is unresolved");
    assertThat(out.resolve("verifier-pref/data/train-00000-of-00001.parquet")).isNotEmptyFile();
  }

  private Path sample(String name) throws IOException {
    Path copy = folder.resolve(Path.of(name).getFileName());
    try (InputStream in = new SampleStorage().list("sample://" + name).get(0).open()) {
      Files.copy(in, copy);
    }
    return copy;
  }

  @Test
  void recordsAreReadInMemory() throws IOException {
    Path swe = sample("swe-smith/tool.jsonl");

    assertThat(Printed.by(() -> ReadRecordsInMemory.main(swe.toString())))
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.matches("\\w+ after \\d+ messages"));
  }

  @Test
  void singleMessagesAreClassified() {
    assertThat(Printed.by(ClassifySingleMessages::main))
        .containsExactly(
            "ask_clarification <- text: question",
            "verifier <- shell: pytest",
            "final_answer <- text: answer");
  }

  @Test
  void recordsAreBuiltByHand() {
    assertThat(Printed.by(BuildRecordsByHand::main))
        .containsExactly(
            "retrieval after 2 messages",
            "repair after 5 messages",
            "final_answer after 7 messages",
            "corrected: {\"order\": \"A7\"}",
            "instead of {\"order\": \"7A\"}");
  }

  @Test
  void aSourceAndASinkOfOnesOwnWorkTogether() throws IOException {
    Path log = folder.resolve("desk.jsonl");
    Files.writeString(log, SupportLogs.SOLVED + SupportLogs.UNSOLVED);
    Path out = folder.resolve("out");

    ReadThroughActions.main(log.toString(), out.toString());

    assertThat(out.resolve("datasets/report.json")).isNotEmptyFile();
    assertThat(out.resolve("actions/retrieval.txt"))
        .hasContent(
            """
            --- T-17, step 0
            Action: retrieval
            I look.
            track {"order":"A7"}
            """);
    assertThat(out.resolve("actions/final_answer.txt"))
        .hasContent("--- T-17, step 1\nAction: final_answer\nIt is on its way.\n");
    // The other conversation failed, so there is nothing in it to learn from.
    assertThat(out.resolve("actions/BLOCKED.txt")).doesNotExist();
  }
}
