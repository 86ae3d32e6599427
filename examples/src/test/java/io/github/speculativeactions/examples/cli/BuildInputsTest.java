package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build reads, by its options. */
class BuildInputsTest {

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("out");
  }

  private Ran build(String... args) {
    return Ran.build(out, List.of(args));
  }

  private Path copySample(String path, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (var in = getClass().getResourceAsStream("../samples/" + path)) {
      Files.copy(Objects.requireNonNull(in), copy);
    }
    return copy;
  }

  @Test
  void theSameSourceMayBeGivenSeveralTimes() {
    Ran ran =
        build(
            "--source", "swe-smith=sample://swe-smith/tool.jsonl",
            "--source", "swe-smith=sample://swe-smith/xml.jsonl");

    assertThat(ran.out())
        .contains("14 from sample://swe-smith/tool.jsonl and sample://swe-smith/xml.jsonl");
  }

  @Test
  void aLimitCountsOverAllLocationsOfItsSource() {
    Ran ran =
        build(
            "--source", "swe-smith=sample://swe-smith/tool.jsonl",
            "--source", "swe-smith=sample://swe-smith/xml.jsonl",
            "--source", "toolbench=sample://toolbench",
            "--limit", "swe-smith=7");

    assertThat(ran.out())
        .contains("traces               29")
        .contains("7 from sample://swe-smith/tool.jsonl and sample://swe-smith/xml.jsonl")
        .contains("22 from sample://toolbench");
  }

  @Test
  void anInputFormatReadsFilesWhateverTheyAreCalled() throws IOException {
    Path log = copySample("swe-smith/tool.jsonl", "tool.log");

    assertThat(build("--source", "swe-smith=" + log).err()).contains("no file in a known format");
    assertThat(build("--source", "swe-smith=" + log, "--input-format", "swe-smith=jsonl").out())
        .contains("8 from " + log);
  }

  @Test
  void theFlagsOfTheReferenceAreLimits() {
    assertThat(build("--max_swe", "3", "--max_toolbench", "2").out())
        .contains("3 from sample://swe-smith", "2 from sample://toolbench");
  }

  @Test
  void aPluginOnTheClassPathIsASourceLikeAnyOther() throws IOException {
    Path log = folder.resolve("desk.jsonl");
    Files.writeString(
        log, "{\"ticket\":\"T-1\",\"customer\":\"C\",\"turns\":[{\"agent\":\"Hello\"}]}\n");

    Ran ran = build("--source", "support-log=" + log);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("1 from " + log);
  }

  @Test
  void aQuarantinedRowIsCountedAndKept() throws IOException {
    Path rows = copySample("swe-smith/ticks.jsonl", "rows.jsonl");
    Files.writeString(rows, Files.readString(rows) + "{\"messages\": 5}\n");

    Ran ran = build("--source", "swe-smith=" + rows, "--on-bad-row", "quarantine");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("rejected             1 (see " + out.resolve("rejected.jsonl"));
    assertThat(Tree.of(out).get("rejected.jsonl")).contains("\"row\":9");
  }
}
