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
        .containsExactly("78 steps of 21 traces");
    assertThat(out.resolve("proposer-sft/data/train-00000-of-00001.parquet")).isNotEmptyFile();
  }

  @Test
  void tracesAreKeptWhole() throws IOException {
    Path swe = sample("swe-smith/tool.jsonl");
    Path out = folder.resolve("out");

    assertThat(Printed.by(() -> KeepTracesWhole.main(swe.toString(), out.toString())))
        .containsExactly(
            "17 steps left out: group is kept for the eval",
            "5 steps left out: trace is unresolved, and training is on resolved ones");
    assertThat(out.resolve("eval/data/test-00000-of-00001.parquet")).isNotEmptyFile();
  }

  private Path sample(String name) throws IOException {
    Path copy = folder.resolve(Path.of(name).getFileName());
    try (InputStream in = new SampleStorage().list("sample://" + name).get(0).open()) {
      Files.copy(in, copy);
    }
    return copy;
  }

  @Test
  void singleMessagesAreClassified() {
    assertThat(Printed.by(ClassifySingleMessages::main))
        .containsExactly(
            "retrieval <- reference: retrieval (search)",
            "verifier <- reference: verifier (test)",
            "final_answer <- reference: final_answer (conclusion)");
  }

  @Test
  void recordsAreBuiltByHand() {
    assertThat(Printed.by(BuildRecordsByHand::main))
        .containsExactly(
            "after 3 messages: Action: tool_call",
            "after 5 messages: Action: final_answer The answer is: on its way since this morning.",
            "rejected: file_write");
  }

  @Test
  void aSourceAndASinkOfOnesOwnWorkTogether() throws IOException {
    Path log = folder.resolve("desk.jsonl");
    Files.writeString(log, SupportLogs.SOLVED + SupportLogs.UNSOLVED);
    Path out = folder.resolve("out");

    ReadThroughActions.main(log.toString(), out.toString());

    assertThat(out.resolve("datasets/report.json")).isNotEmptyFile();
    assertThat(out.resolve("actions/BLOCKED.txt"))
        .hasContent("--- T-18, step 0\nI cannot see your orders.\n");
    assertThat(out.resolve("actions/tool_call.txt"))
        .content()
        .contains("--- T-17, step 0\nI look.\n", "--- T-17, step 1\nIt is on its way.\n");
  }
}
