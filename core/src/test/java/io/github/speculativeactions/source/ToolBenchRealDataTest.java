package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reads the real ToolBench rows that lie beside the project. */
class ToolBenchRealDataTest {

  private static final String ROWS = "traces/derived-toolbench-v1-rows/";
  private static final String LISTS = ROWS + "toolbench_v1_struct_of_lists.jsonl";
  private static final String STRUCTS = ROWS + "toolllama_dfs_list_of_struct.json";

  @Test
  void bothLayoutsGiveTheSameTraces() {
    assertThat(traces(LISTS)).hasSize(50).isEqualTo(traces(STRUCTS));
  }

  @Test
  void theRecordedMessagesAreThoseTheReferenceReads() {
    List<JsonNode> golden =
        RowFixtures.documents(SharedData.require("golden/toolbench.eval.jsonl.gz"));
    List<JsonNode> ours = new ArrayList<>();
    for (Trace trace : traces(LISTS)) {
      for (Step step : trace.steps()) {
        ours.add(RowFixtures.unified(trace.messages().subList(0, step.messageIndex() + 1)));
      }
    }

    assertThat(ours).hasSize(124).hasSameSizeAs(golden);
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i)).isEqualTo(golden.get(i).get("messages"));
    }
  }

  @Test
  void everyAssistantTurnMakesACallWhoseArgumentsAreAnObject() {
    for (Trace trace : traces(LISTS)) {
      for (Step step : trace.steps()) {
        assertThat(step.action().toolCalls()).hasSize(1);
        ToolCall call = step.action().toolCalls().get(0);
        assertThat(TestRow.JSON.readTree(call.arguments()).isObject()).isTrue();
        assertThat(step.action().content()).doesNotContain("Action");
        assertThat(step.action().asRecorded().content()).contains("Action: " + call.name());
      }
    }
  }

  @Test
  void everyFunctionTurnAnswersTheCallBeforeIt() {
    for (Trace trace : traces(LISTS)) {
      String open = null;
      for (Message message : trace.messages()) {
        if (message.role() == Role.ASSISTANT) {
          open = message.toolCalls().get(0).id();
        } else if (message.role() == Role.TOOL) {
          assertThat(message.toolCallId()).isNotNull().isEqualTo(open);
        }
      }
    }
  }

  @Test
  void everyPromptsToolsAreReadAndFinishIsTheLastOfThem() {
    for (Trace trace : traces(LISTS)) {
      assertThat(trace.tools()).hasSizeGreaterThan(1);
      assertThat(trace.tools().get(trace.tools().size() - 1).name()).isEqualTo("Finish");
      assertThat(trace.tools())
          .allSatisfy(
              tool -> assertThat(TestRow.JSON.readTree(tool.parameters()).isObject()).isTrue());
    }
  }

  @Test
  void theLastTurnTellsTheOutcomeAndTheLogNone() {
    List<Trace> traces = traces(LISTS);

    assertThat(
            traces.stream().collect(Collectors.groupingBy(Trace::outcome, Collectors.counting())))
        .containsOnly(
            entry(Outcome.UNKNOWN, 37L),
            entry(Outcome.RESOLVED, 9L),
            entry(Outcome.UNRESOLVED, 4L));
    assertThat(traces).extracting(Trace::recordedOutcome).containsOnly(Outcome.UNKNOWN);
  }

  @Test
  void aGroupIsAQueryWhetherOrNotTheRowHasAnId() {
    List<TestRow> rows = RowFixtures.file(SharedData.require(LISTS));
    assertThat(traces(LISTS).stream().map(Trace::groupId).distinct()).hasSize(13);
    for (TestRow row : rows) {
      Trace named = new ToolBenchSource().trace(row);
      JsonNode conversations =
          TestRow.JSON.createObjectNode().set("conversations", row.column("conversations"));
      Trace unnamed = new ToolBenchSource().trace(TestRow.of(conversations));

      assertThat(unnamed.groupId()).isEqualTo(named.groupId());
      assertThat(unnamed.id()).isEqualTo("rows.jsonl:row-7");
    }
  }

  private static List<Trace> traces(String file) {
    return RowFixtures.file(SharedData.require(file)).stream()
        .map(row -> new ToolBenchSource().trace(row))
        .toList();
  }
}
