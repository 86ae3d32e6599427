package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuildErrorsTest {

  @TempDir Path folder;

  private Ran build(List<String> options) {
    return Ran.build(out(), options);
  }

  private Path out() {
    return folder.resolve("out");
  }

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        arguments(
            List.of("--source", "swe-smith"),
            "--source takes NAME=LOCATION, such as swe-smith=traces/tool.jsonl, not 'swe-smith'"),
        arguments(
            List.of("--source", "swesmith=sample://swe-smith"),
            "unknown trace source 'swesmith'; known: support-log, swe-smith, toolbench; did you mean"
                + " swe-smith?"),
        arguments(List.of("--source", "swe-smith=s4://bucket/x"), "unknown storage 's4'; known: "),
        arguments(
            List.of("--limit", "swe-smith=-1"),
            "--limit takes NAME=N, such as swe-smith=5000, not 'swe-smith=-1'"),
        arguments(
            List.of("--max_swe", "many"),
            "--limit takes NAME=N, such as swe-smith=5000, not 'swe-smith=many'"),
        arguments(
            List.of("--limit", "tau=3"),
            "there is a limit for 'tau', but no such source; sources of this build: swe-smith,"
                + " toolbench"),
        arguments(
            List.of("--limit", "swe-smith=3", "--max_swe", "3"),
            "a limit is given twice for 'swe-smith'; give one"),
        arguments(
            List.of("--input-format", "swe-smith"),
            "--input-format takes NAME=FORMAT, such as swe-smith=jsonl, not 'swe-smith'"),
        arguments(
            List.of("--input-format", "tau=json"),
            "there is an input format for 'tau', but no such source; sources of this build: "),
        arguments(
            List.of("--input-format", "swe-smith=xml"),
            "unknown row format 'xml'; known: jsonl, json, csv, parquet; see --input-format"),
        arguments(
            List.of("--max-row-bytes", "0"),
            "the most bytes of a row must be from 1 to 2147483639, not 0; see --max-row-bytes"),
        arguments(
            List.of("--profile", "best"),
            "--profile takes one of recommended, reference, not 'best'"),
        arguments(
            List.of("--classifier", "llm"),
            "--classifier takes one of structural, reference, not 'llm'"),
        arguments(List.of("--order", "steps"), "--order takes one of rows, traces, not 'steps'"),
        arguments(
            List.of("--train-on", "solved"), "--train-on takes one of all, resolved, not 'solved'"),
        arguments(List.of("--columns", "few"), "--columns takes one of reference, full, not 'few'"),
        arguments(
            List.of("--profile", "reference", "--max-prompt-tokens", "8192"),
            "--max-prompt-tokens: the reference keeps prompts whole; say none, or leave it out"),
        arguments(
            List.of("--max-prompt-tokens", "many"),
            "--max-prompt-tokens takes a number from 1 on or none, not 'many'"),
        arguments(
            List.of("--max-prompt-tokens", "0"),
            "--max-prompt-tokens takes a number from 1 on or none, not '0'"),
        arguments(
            List.of("--max-prompt-tokens", "100"),
            "a prompt window must have at least 590 tokens, twice what instruction and question"
                + " take, not 100; see --max-prompt-tokens"),
        arguments(
            List.of("--group-by", "author"),
            "--group-by takes one of instance, trace, repository, not 'author'"),
        arguments(
            List.of("--group-by", "repo"),
            "--group-by takes one of instance, trace, repository, not 'repo'; did you mean"
                + " repository?"),
        arguments(
            List.of("--order", "rows"),
            "--order rows: only the reference shuffles single rows; add --profile reference, or"),
        arguments(
            List.of("--format", "xlsx"), "--format takes one of parquet, jsonl, csv, not 'xlsx'"),
        arguments(
            List.of("--on-bad-row", "skip"),
            "--on-bad-row takes one of fail, quarantine, not 'skip'"),
        arguments(List.of("--hub_org", "me"), "nothing can be published while the Hub may not be"),
        arguments(
            List.of("--push"), "Missing required parameter for option '--push' (ORG[/PREFIX])"),
        arguments(List.of("--push", "a/b/c"), "the name 'b/c' of a repository may only have"),
        arguments(
            List.of("--public"),
            "--private, --public and --push-message say how to push; add --push ORG"),
        arguments(
            List.of("--push", "me", "--private", "--public"),
            "give --private or --public, not both"),
        arguments(List.of("--seed", "-1"), "seed must be 0 or more, not -1; see --seed"),
        arguments(List.of("--threads", "0"), "threads must be at least 1, not 0; see --threads"),
        arguments(
            List.of("--threads", "two"),
            "Invalid value for option '--threads': give a whole number up to 2147483647, not 'two'"),
        arguments(
            List.of("--max-swe", "3"), "unknown option '--max-swe'; did you mean --max_swe?"));
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void wrongUsageIsOneClearLineAndLeavesNothing(List<String> options, String message) {
    Ran ran = build(options);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().startsWith("error: " + message);
    assertThat(out()).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereFails() {
    Ran ran = build(List.of("--source", "swe-smith=" + folder.resolve("none.jsonl")));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).singleElement().asString().contains("none.jsonl");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aLimitIsNamedByTheOptionThatSetsIt() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.jsonl"), "{\"messages\": []}\n".repeat(2));

    Ran ran = build(List.of("--source", "swe-smith=" + rows, "--max-row-bytes", "5"));

    assertThat(ran.errors())
        .containsExactly(
            "error: swe-smith, %s, row 1: the row is larger than the limit of 5 bytes for one row; see"
                    .formatted(rows)
                + " --max-row-bytes");
  }

  @Test
  void aFormatThatIsNotKnownIsNamedByTheOptionThatSaysIt() throws IOException {
    Path log = Files.writeString(folder.resolve("tool.log"), "{}\n");

    assertThat(build(List.of("--source", "swe-smith=" + log)).errors())
        .singleElement()
        .asString()
        .endsWith("found tool.log; rename the files or say their format; see --input-format");
  }

  @Test
  void aSampleThatIsNotThereFails() {
    Ran ran = build(List.of("--source", "swe-smith=sample://swe-smith/json.jsonl"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .singleElement()
        .asString()
        .contains("stands for no sample; there are swe-smith/ticks.jsonl, ");
  }

  @Test
  void aBadRowFailsWithItsPlaceAndLeavesNothing() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.jsonl"), "{\"messages\": 5}\n");

    Ran ran = build(List.of("--source", "swe-smith=" + rows));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .singleElement()
        .asString()
        .startsWith("error: swe-smith, " + rows + ", row 1: messages is a number (5); expected");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aFolderOfSomeoneElseIsNotTouched() throws IOException {
    Files.createDirectory(out());
    Path precious = Files.writeString(out().resolve("thesis.txt"), "precious");

    Ran ran = build(List.of());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errors()).singleElement().asString().contains("'thesis.txt'");
    assertThat(precious).hasContent("precious");
  }

  @Test
  void aBuildThatReadsNothingLeavesTheEarlierOutputWhole() throws IOException {
    assertThat(build(List.of()).code()).isZero();
    Map<String, String> before = Tree.of(out());

    Ran ran = build(List.of("--limit", "swe-smith=0", "--limit", "toolbench=0"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .containsExactly(
            "error: no trace was read, so nothing is written; swe-smith: limit 0; toolbench: limit"
                + " 0");
    assertThat(Tree.of(out())).isEqualTo(before);
  }

  @Test
  void aWorkFolderThatIsNotThereIsToldInWords() {
    Path none = folder.resolve("none");

    assertThat(build(List.of("--work-dir", none.toString())).errors())
        .containsExactly(
            "error: no temporary file can be made in '%s': there is no such file or folder; see"
                    .formatted(none)
                + " --work-dir");
  }

  @Test
  void anOutputFolderBelowAFileIsToldInWords() throws IOException {
    Path below = Files.writeString(folder.resolve("file"), "").resolve("out");

    assertThat(Ran.build(below, List.of()).errors())
        .singleElement()
        .asString()
        .contains("the output folder '" + below + "' ")
        .doesNotContain("Exception");
  }
}
