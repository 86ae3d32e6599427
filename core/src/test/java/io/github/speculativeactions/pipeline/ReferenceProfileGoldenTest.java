package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.testing.LinesFormat;
import io.github.speculativeactions.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference profile writes the reference's rows, all of them, in its order. */
class ReferenceProfileGoldenTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir Path out;

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "swe, proposer, proposer-sft",
    "swe, verifier, verifier-pref",
    "swe, eval, eval",
    "toolbench, proposer, proposer-sft",
    "toolbench, verifier, verifier-pref",
    "toolbench, eval, eval",
    "mixed, proposer, proposer-sft",
    "mixed, verifier, verifier-pref",
    "mixed, eval, eval",
  })
  void everyRowIsTheReferencesAndInItsPlace(String input, String golden, String dataset)
      throws IOException {
    List<JsonNode> rows = goldenRows("golden/" + input + "." + golden + ".jsonl.gz");
    JsonNode order =
        MAPPER.readTree(
            Files.readString(SharedData.require("golden/" + input + "." + golden + ".order.json")));
    build(input);

    if (golden.equals("eval")) {
      assertRows(dataset, "train", rows, order.path("eval"));
    } else {
      assertRows(dataset, "train", rows, order.path("train"));
      assertRows(dataset, "test", rows, order.path("test"));
    }
  }

  private void build(String input) {
    SpeculativeDatasets.Builder build =
        SpeculativeDatasets.builder()
            .profile(Profile.reference())
            .formats(RowFormats.of(new LinesFormat()))
            .to(JsonlSink.in(out));
    if (!input.equals("toolbench")) {
      build.from(lines(SweSmithSource.at(traces("derived-swe-smith-split-rows/tool.jsonl"))));
    }
    if (!input.equals("swe")) {
      build.from(
          lines(
              ToolBenchSource.at(
                  traces("derived-toolbench-v1-rows/toolbench_v1_struct_of_lists.jsonl"))));
    }
    build.run();
  }

  private static TraceInput lines(TraceInput input) {
    return input.format("lines");
  }

  private static Path traces(String relative) {
    return SharedData.require("traces/" + relative);
  }

  private void assertRows(String dataset, String split, List<JsonNode> rows, JsonNode numbers)
      throws IOException {
    Path file = out.resolve(dataset).resolve("data").resolve(split + "-00000-of-00001.jsonl");
    List<JsonNode> written = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      written.add(MAPPER.readTree(line));
    }
    List<JsonNode> expected = new ArrayList<>();
    numbers.forEach(number -> expected.add(rows.get(number.intValue())));
    assertThat(expected).isNotEmpty();
    assertThat(written).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(written.get(i)).as("%s, %s, row %d", dataset, split, i).isEqualTo(expected.get(i));
    }
  }

  private static List<JsonNode> goldenRows(String relative) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.require(relative))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(MAPPER.readTree(line));
      }
    }
    return rows;
  }
}
