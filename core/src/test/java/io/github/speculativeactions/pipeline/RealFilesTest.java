package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.testing.Compressed;
import io.github.speculativeactions.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds from every real file of the two datasets, with the formats that users have. */
class RealFilesTest {

  private static final String SPLITS = "derived-swe-smith-split-rows/";
  private static final String TOOLBENCH = "derived-toolbench-v1-rows/";
  private static final List<String> COLUMNS =
      List.of("messages", "instance_id", "resolved", "model", "traj_id", "patch");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    SPLITS + "tool.jsonl, 3, 76",
    SPLITS + "xml.jsonl, 3, 76",
    SPLITS + "ticks.jsonl, 3, 76",
    "swe-smith/ft_xml_example.jsonl, 3, 103",
    "adp/swe-smith.sample_raw.json, 5, 116",
  })
  void everyRowOfSweSmithIsATrace(String file, int traces, int steps) {
    assertEveryRowIsATrace(build(SweSmithSource.at(traces(file))), traces, steps);
  }

  @ParameterizedTest
  @CsvSource({
    TOOLBENCH + "toolbench_v1_struct_of_lists.jsonl, 50, 124",
    TOOLBENCH + "toolllama_dfs_list_of_struct.json, 50, 124",
  })
  void everyRowOfToolBenchIsATrace(String file, int traces, int steps) {
    assertEveryRowIsATrace(build(ToolBenchSource.at(traces(file))), traces, steps);
  }

  @Test
  void bothLayoutsOfToolBenchGiveTheSameRecords() {
    Path lists = traces(TOOLBENCH + "toolbench_v1_struct_of_lists.jsonl");
    Path structs = traces(TOOLBENCH + "toolllama_dfs_list_of_struct.json");

    assertThat(records(build(ToolBenchSource.at(structs))))
        .isEqualTo(records(build(ToolBenchSource.at(lists))));
  }

  @ParameterizedTest
  @CsvSource({"tool.csv", "tool.json", "tool.jsonl.gz", "tool.jsonl.zst", "tool.csv.gz"})
  void theSameRowsInAnotherFormatGiveTheSameRecords(String name) throws IOException {
    Path original = traces(SPLITS + "tool.jsonl");
    Path converted = folder.resolve(name);
    Compression compression = Compression.of(name);
    String text = convert(Files.readString(original), compression.stripSuffix(name));
    Files.write(converted, Compressed.as(compression, text.getBytes(StandardCharsets.UTF_8)));

    assertThat(records(build(SweSmithSource.at(converted))))
        .isNotEmpty()
        .isEqualTo(records(build(SweSmithSource.at(original))));
  }

  private static Path traces(String relative) {
    return SharedData.require("traces/" + relative);
  }

  private record Built(BuildReport report, InMemorySink sink) {}

  private static Built build(TraceInput input) {
    InMemorySink sink = new InMemorySink();
    BuildReport report = SpeculativeDatasets.builder().from(input).threads(2).to(sink).run();
    return new Built(report, sink);
  }

  private static void assertEveryRowIsATrace(Built built, int traces, int steps) {
    BuildReport report = built.report;
    InputReport input = report.inputs().get(0);
    assertThat(input.found()).isEqualTo(input.traces() + input.skippedTotal() + input.rejected());
    assertThat(input.traces()).isEqualTo(traces);
    assertThat(input.skipped()).isEmpty();
    assertThat(input.rejected()).isZero();
    assertThat(input.steps()).isEqualTo(report.steps()).isEqualTo(steps);
    for (Dataset dataset : Dataset.values()) {
      assertThat(report.dataset(dataset).totalRows() + report.dataset(dataset).totalLeftOut())
          .isEqualTo(steps);
    }
    assertThat(records(built))
        .hasSize((int) report.datasets().stream().mapToLong(d -> d.totalRows()).sum());
  }

  private static List<DatasetRecord> records(Built built) {
    List<DatasetRecord> records = new ArrayList<>();
    for (Split split : Split.values()) {
      records.addAll(built.sink.proposer(split));
      records.addAll(built.sink.verifier(split));
      records.addAll(built.sink.eval(split));
    }
    return records;
  }

  private static String convert(String lines, String name) {
    if (name.endsWith(".json")) {
      return lines.lines().collect(Collectors.joining(",\n", "[", "]"));
    }
    return name.endsWith(".csv") ? csv(lines) : lines;
  }

  private static String csv(String lines) {
    return lines
        .lines()
        .map(line -> record(JsonMapper.shared().readTree(line)))
        .collect(Collectors.joining("\r\n", String.join(",", COLUMNS) + "\r\n", "\r\n"));
  }

  private static String record(JsonNode row) {
    return COLUMNS.stream()
        .map(column -> "\"" + row.path(column).asString().replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }
}
