package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Real files of others. */
class SharedTracesTest {

  @ParameterizedTest
  @CsvSource({
    "derived-swe-smith-split-rows/tool.jsonl, 3",
    "derived-swe-smith-split-rows/xml.jsonl, 3",
    "derived-swe-smith-split-rows/ticks.jsonl, 3",
    "derived-toolbench-v1-rows/toolbench_v1_struct_of_lists.jsonl, 50",
    "derived-toolbench-v1-rows/toolllama_dfs_list_of_struct.json, 50",
    "llama-factory/data__glaive_toolcall_en_demo.json, 300",
    "llama-factory/data__v1_dpo_demo.jsonl, 10",
    "tau-bench/historical_trajectories__gpt-4o-airline.json, 200",
    "tau2-bench/tau2_retail_example_trajectory.json, 1",
    "openhands/tests__runtime__trajs__basic.json, -1",
  })
  void aFileHasTheRowsThatItsOriginSays(String path, int rows) throws IOException {
    List<ObjectNode> read = Rows.read(formatOf(path), file(path));
    if (rows < 0) {
      assertThat(read).isNotEmpty();
    } else {
      assertThat(read).hasSize(rows);
    }
  }

  @Test
  void theMessagesOfASweSmithRowAreJsonHeldAsText() throws IOException {
    String path = "derived-swe-smith-split-rows/tool.jsonl";
    try (RowReader rows = formatOf(path).open(RowRequest.of(file(path)))) {
      while (rows.hasNext()) {
        Row row = rows.next();
        assertThat(row.column("messages").isString()).isTrue();
        JsonNode messages = row.json("messages");
        assertThat(messages.isArray()).isTrue();
        assertThat(messages.path(0).path("role").asString()).isEqualTo("system");
      }
    }
  }

  @Test
  void aPrettyDocumentNamedAsLinesHasTheSameRowAsUnderItsOwnName() throws IOException {
    Path document = SharedData.require("traces/swe-smith");
    List<Path> pretty = new ArrayList<>();
    try (var files = Files.list(document)) {
      files.filter(path -> path.toString().endsWith(".json")).sorted().forEach(pretty::add);
    }
    assertThat(pretty).isNotEmpty();
    for (Path path : pretty) {
      StoredFile file = new LocalStorage().list(path.toString()).get(0);
      assertThat(Rows.read(new JsonLinesFormat(), file))
          .hasSize(1)
          .isEqualTo(Rows.read(new JsonFormat(), file));
    }
  }

  @Test
  void everyFileOfJsonIsReadToItsEnd() throws IOException {
    Path traces = SharedData.require("traces");
    List<StoredFile> files = new LocalStorage().list(traces + "/**/*.{json,jsonl}");
    assertThat(files).hasSizeGreaterThan(40);
    for (StoredFile file : files) {
      RowFormat format = RowFormats.builtIn().forFile(file).orElseThrow();
      List<String> rows = Rows.describe(format, file, RowRequest.DEFAULT_MAX_ROW_BYTES);
      assertThat(rows).as(file.location()).isNotEmpty();
      if (!file.name().contains("edge_cases")) {
        assertThat(rows).noneMatch(row -> row.startsWith(file.location()));
      }
    }
  }

  @Test
  void aSessionWithLinesThatAreNoObjectsKeepsTheOthers() throws IOException {
    StoredFile file = file("claude-code/test__test_data__edge_cases.jsonl");
    List<String> rows =
        Rows.describe(new JsonLinesFormat(), file, RowRequest.DEFAULT_MAX_ROW_BYTES);
    assertThat(rows)
        .filteredOn(row -> row.startsWith(file.location()))
        .containsExactly(
            file.location()
                + ", row 13: a row must be a JSON object, but here is the string \"massive error\"",
            file.location() + ", row 15: a row must be a JSON object, but here is the number 42",
            file.location() + ", row 16: a row must be a JSON object, but here is an array");
    assertThat(rows).last().asString().doesNotStartWith(file.location());
  }

  private static RowFormat formatOf(String path) {
    return RowFormats.builtIn().require(path.substring(path.lastIndexOf('.') + 1));
  }

  private static StoredFile file(String path) throws IOException {
    return new LocalStorage().list(SharedData.require("traces/" + path).toString()).get(0);
  }
}
