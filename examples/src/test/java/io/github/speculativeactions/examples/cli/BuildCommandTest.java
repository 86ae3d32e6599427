package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.examples.cli.Streams.Display;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("out");
  }

  private Ran build(String... args) {
    return Ran.build(out, List.of(args));
  }

  @Test
  void withoutASourceItConvertsTheSamples() throws IOException {
    Ran ran = build();

    assertThat(ran.code()).isZero();
    assertThat(Tree.of(out))
        .containsOnlyKeys(
            ".speculative-actions-entries",
            "eval/README.md",
            "eval/assets/action-types.svg",
            "eval/assets/label-confidence.svg",
            "eval/assets/prompt-tokens.svg",
            "eval/assets/steps-per-trace.svg",
            "eval/data/test-00000-of-00001.parquet",
            "leakage.json",
            "proposer-sft/README.md",
            "proposer-sft/assets/action-types.svg",
            "proposer-sft/assets/label-confidence.svg",
            "proposer-sft/assets/prompt-tokens.svg",
            "proposer-sft/assets/steps-per-trace.svg",
            "proposer-sft/data/test-00000-of-00001.parquet",
            "proposer-sft/data/train-00000-of-00001.parquet",
            "report.html",
            "report.json",
            "verifier-pref/README.md",
            "verifier-pref/assets/action-types.svg",
            "verifier-pref/assets/label-confidence.svg",
            "verifier-pref/assets/prompt-tokens.svg",
            "verifier-pref/assets/steps-per-trace.svg",
            "verifier-pref/data/test-00000-of-00001.parquet",
            "verifier-pref/data/train-00000-of-00001.parquet");
  }

  @Test
  void theSummaryTellsWhatWasReadAndWritten() {
    assertThat(build().out())
        .containsSubsequence(
            "traces               44 (22 resolved, 7 unresolved, 15 unknown)\n",
            "  swe-smith          22 from sample://swe-smith\n",
            "  toolbench          22 from sample://toolbench\n",
            "steps                199\n",
            "  tool_call ",
            "  BLOCKED ",
            "rows                 ",
            "  proposer-sft       train 74, test 16\n",
            "    left out         40 (group is kept for the eval)\n",
            "    left out         42 (trace adds nothing to another one)\n",
            "  verifier-pref      train ",
            "    pairs            2 (sibling)\n",
            " (other_state)\n",
            "    left out         ",
            "  eval               test 26\n",
            "leakage              none: no group and no prompt is in two parts of the split\n",
            "rejected             0\n",
            "output               " + out,
            "elapsed  ");
  }

  @Test
  void aFileGetsPlainLinesOfProgress() {
    assertThat(build().err())
        .matches("read 44 traces, 0 rows rejected\\Rwrote (\\d+) of \\1 rows\\R");
  }

  @Test
  void aTerminalGetsABar() {
    Ran ran =
        Ran.on(Display.TERMINAL, InputStream.nullInputStream(), "build", "--out", out.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("\rread 44 traces (0:0", "\rwrite 100%");
    // Nobody knows how many traces there are: no share of them, no time left.
    assertThat(ran.err().lines().findFirst().orElseThrow()).doesNotContain("?", "-1", "%");
  }

  @Test
  void theBytesDoNotDependOnTheNumberOfThreads() throws IOException {
    build("--threads", "1");
    Map<String, String> withOne = Tree.of(out);

    for (String threads : new String[] {"2", "8"}) {
      assertThat(build("--threads", threads).code()).isZero();
      assertThat(Tree.of(out)).isEqualTo(withOne);
    }
  }

  @Test
  void theSeedDecidesTheOrder() throws IOException {
    build();
    Map<String, String> usual = Tree.of(out);
    build("--seed", "42");
    assertThat(Tree.of(out)).isEqualTo(usual);
    build("--seed", "7");
    assertThat(Tree.of(out)).isNotEqualTo(usual);
  }

  @Test
  void theFormatDecidesTheFiles() throws IOException {
    assertThat(build("--format", "csv").code()).isZero();
    assertThat(Tree.of(out).get("eval/data/test-00000-of-00001.csv"))
        .startsWith(
            "prompt,completion,tools,action_type,resolved,source,trace_id,group_id,step,outcome,"
                + "label_rule,label_confidence,side_effect\n");
  }

  @Test
  void theColumnsCanBeThoseOfTheReference() throws IOException {
    assertThat(build("--format", "csv", "--columns", "reference").code()).isZero();
    assertThat(Tree.of(out).get("proposer-sft/data/train-00000-of-00001.csv"))
        .startsWith("prompt,completion,action_type\n");
  }

  @Test
  void theReferenceShufflesAllRowsAndLeaks() throws IOException {
    Ran ran = build("--profile", "reference", "--format", "jsonl");

    assertThat(Tree.of(out)).containsKey("eval/data/train-00000-of-00001.jsonl");
    assertThat(ran.out())
        .contains("  proposer-sft       train 179, test 20\n")
        .contains("  eval               train 199\n")
        .contains("leakage              parts of the split share groups or prompts; see")
        .containsPattern(
            "warning              Identical prompts in several parts: \\d+ in train and test, \\d+ in"
                + " train and eval, \\d+ in test and eval\\n")
        .containsPattern(
            "warning              Pairs told without their prompt, .* best by first word on"
                + " label_only: 100.0 %");
  }

  @Test
  void theReferenceCanBeMadeToKeepTracesWhole() {
    assertThat(build("--profile", "reference", "--order", "traces").out())
        .contains("group is for training and testing");
  }

  @Test
  void theProposerLearnsFromResolvedTracesUnlessAllAreAskedFor() {
    String unresolved = "(trace is unresolved, and training is on resolved ones)";

    assertThat(build().out()).contains(unresolved);
    assertThat(build("--train-on", "all").out()).doesNotContain(unresolved);
  }

  @Test
  void theClassifierCanBeThatOfTheReference() throws IOException {
    build("--format", "jsonl", "--classifier", "reference");
    assertThat(Tree.of(out).get("eval/data/test-00000-of-00001.jsonl"))
        .contains("\"label_rule\":\"reference: ")
        .doesNotContain("\"label_rule\":\"shell: ");
  }

  @Test
  void promptsStayWithinTheTokensThatAreAskedFor() throws IOException {
    String file = "eval/data/test-00000-of-00001.jsonl";
    String leftOut = "[What the agent did first is left out here; the latest follows.]";

    build("--format", "jsonl", "--max-prompt-tokens", "none");
    assertThat(Tree.of(out).get(file)).doesNotContain(leftOut);
    build("--format", "jsonl", "--max-prompt-tokens", "800");
    assertThat(Tree.of(out).get(file)).contains(leftOut);
  }

  @Test
  void theGroupsCanBeRepositories() throws IOException {
    Ran ran = build("--format", "jsonl", "--group-by", "repository");
    assertThat(ran.out())
        .as("ToolBench has none")
        .contains("22 of 44 traces name no repository, and were grouped by instance");
    assertThat(Tree.of(out).get("report.json"))
        .contains("\"group_by\" : \"repository\"")
        .contains("\"traces_by\" : {");
  }

  @Test
  void whatIsWrittenDoesNotDependOnTheLanguageOfTheUser() throws IOException {
    String csv =
        """
        messages,id
        [],a
        [],b,c
        "[{""role"": ""assistant"", ""content"": ""Done.""}]",d
        """;
    Path rows = Files.writeString(folder.resolve("rows.csv"), csv);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      Ran ran = build("--source", "swe-smith=" + rows, "--on-bad-row", "quarantine");

      assertThat(ran.out()).contains("    skipped          1 (no assistant message)");
      assertThat(Tree.of(out).get("rejected.jsonl"))
          .contains("the record has 3 fields, but the header has 2");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aWorkFolderIsLeftEmpty() throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));

    assertThat(build("--work-dir", work.toString()).code()).isZero();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void itsOwnOutputIsReplaced() throws IOException {
    build();
    Map<String, String> first = Tree.of(out);
    build("--format", "csv");

    assertThat(build().code()).isZero();
    assertThat(Tree.of(out)).isEqualTo(first);
  }
}
