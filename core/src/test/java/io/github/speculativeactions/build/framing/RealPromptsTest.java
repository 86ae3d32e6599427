package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prompts of recorded traces. */
class RealPromptsTest {

  private static final String TOOLBENCH =
      "traces/derived-toolbench-v1-rows/toolbench_v1_struct_of_lists.jsonl";

  @ParameterizedTest
  @CsvSource({
    "derived-swe-smith-split-rows/tool.jsonl, 76, 28",
    "derived-swe-smith-split-rows/xml.jsonl, 76, 28",
    "derived-swe-smith-split-rows/ticks.jsonl, 76, 28",
    "swe-smith/ft_xml_example.jsonl, 103, 65",
    "adp/swe-smith.sample_raw.json, 116, 74",
  })
  void everyPromptOfSweSmithFitsAndAlternates(String file, int steps, int shortened) {
    List<ProposerRecord> rows =
        rows(SweSmithSource.at(SharedData.require("traces/" + file)), Framing.recommended());

    assertThat(rows).hasSize(steps);
    assertThat(rows)
        .allSatisfy(row -> assertThat(tokens(row)).isLessThanOrEqualTo(8_192))
        .allSatisfy(
            row -> assertThat(roles(row)).matches("(system user )((assistant tool )+user )?"));
    assertThat(rows).filteredOn(RealPromptsTest::leavesSomethingOut).hasSize(shortened);
  }

  @Test
  void everyPromptOfToolBenchFitsWithItsToolsAndKeepsItsResults() {
    List<ProposerRecord> rows =
        rows(ToolBenchSource.at(SharedData.require(TOOLBENCH)), Framing.recommended());

    assertThat(rows).hasSize(124);
    assertThat(rows)
        .allSatisfy(row -> assertThat(tokens(row)).isLessThanOrEqualTo(8_192))
        .allSatisfy(row -> assertThat(roles(row)).matches("system user ((assistant tool )+user )*"))
        .noneMatch(RealPromptsTest::leavesSomethingOut);
  }

  private static List<ProposerRecord> rows(TraceInput input, Framing framing) {
    InMemorySink sink = new InMemorySink();
    Profile profile = Profile.reference().toBuilder().framing(framing).build();
    SpeculativeDatasets.builder().from(input).profile(profile).threads(1).to(sink).run();
    List<ProposerRecord> rows = new ArrayList<>(sink.proposer(Split.TRAIN));
    rows.addAll(sink.proposer(Split.TEST));
    return rows;
  }

  private static long tokens(ProposerRecord row) {
    PromptWindow window = PromptWindow.defaults();
    long tokens = window.tokens(row.prompt());
    for (ToolDefinition tool : row.tools()) {
      tokens += window.tokens(tool);
    }
    return tokens;
  }

  private static String roles(ProposerRecord row) {
    return row.prompt().stream()
        .map(message -> message.role().label() + " ")
        .collect(Collectors.joining());
  }

  private static boolean leavesSomethingOut(ProposerRecord row) {
    return row.prompt().stream()
        .map(Message::content)
        .anyMatch(text -> text.endsWith(Wording.LEFT_OUT));
  }
}
