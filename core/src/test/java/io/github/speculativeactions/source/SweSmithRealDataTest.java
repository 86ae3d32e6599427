package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the real SWE-smith rows that lie beside the project. */
class SweSmithRealDataTest {

  private static final String SPLITS = "traces/derived-swe-smith-split-rows/";

  @ParameterizedTest
  @CsvSource({
    SPLITS + "tool.jsonl, 3, 155",
    SPLITS + "xml.jsonl, 3, 155",
    SPLITS + "ticks.jsonl, 3, 155",
    "traces/swe-smith/ft_xml_example.jsonl, 3, 209",
    "traces/adp/swe-smith.sample_raw.json, 5, 237",
  })
  void eachRowIsATraceAndNoMessageIsLost(String file, int rows, int messages) {
    List<Trace> traces = traces(file);

    assertThat(traces).hasSize(rows);
    assertThat(traces.stream().mapToInt(trace -> trace.messages().size()).sum())
        .isEqualTo(messages);
    assertThat(traces).extracting(Trace::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SPLITS + "tool.jsonl",
        SPLITS + "xml.jsonl",
        SPLITS + "ticks.jsonl",
        "traces/swe-smith/ft_xml_example.jsonl",
        "traces/adp/swe-smith.sample_raw.json",
      })
  void everyTurnMakesACallAndEveryObservationIsTheAnswerToOne(String file) {
    for (Trace trace : traces(file)) {
      for (int i = 2; i < trace.messages().size(); i++) {
        Message message = trace.messages().get(i);
        if (i % 2 == 0) {
          assertThat(message.role()).isEqualTo(Role.ASSISTANT);
          assertThat(message.toolCalls()).hasSize(1);
        } else {
          assertThat(message.role()).isEqualTo(Role.TOOL);
          assertThat(message.toolCallId())
              .isEqualTo(trace.messages().get(i - 1).toolCalls().get(0).id());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "traces/swe-agent/ode__marshmallow-1867__xml_sys-env_window100__t-0.20__p-0.95__c-2.00"
            + "__install-1__marshmallow-code__marshmallow-1867.traj",
        "traces/swe-agent/_marshmallow-1867__default_sys-env_window100__t-0.20__p-0.95__c-2.00"
            + "__install-1__marshmallow-code__marshmallow-1867.traj",
        "traces/swe-agent/ctf__crypto__katy.traj",
        "traces/swe-agent/ctf__rev__rock.traj",
        "traces/swe-agent/ctf__web__i_got_id_demo.traj",
      })
  void everyTurnOfAnOlderRunMakesACall(String file) {
    JsonNode run = TestRow.JSON.readTree(SharedData.require(file));
    ObjectNode row = TestRow.JSON.createObjectNode();
    row.set("messages", run.get("history"));

    Trace trace = new SweSmithSource().trace(TestRow.of(row));

    assertThat(trace.steps()).hasSizeGreaterThan(4);
    assertThat(trace.steps())
        .allSatisfy(
            step -> {
              assertThat(step.action().toolCalls()).hasSize(1);
              assertThat(step.action().content()).doesNotContain("<command>").doesNotEndWith("```");
            });
  }

  @Test
  void theToolSplitReadsAsTheReferenceReadsIt() {
    List<JsonNode> golden = RowFixtures.documents(SharedData.require("golden/swe.eval.jsonl.gz"));
    List<JsonNode> ours = new ArrayList<>();
    for (Trace trace : traces(SPLITS + "tool.jsonl")) {
      for (Step step : trace.steps()) {
        ours.add(RowFixtures.unified(trace.messages().subList(0, step.messageIndex() + 1)));
      }
    }

    assertThat(ours).hasSize(76).hasSameSizeAs(golden);
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i)).isEqualTo(golden.get(i).get("messages"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "ticks"})
  void theCallsWrittenIntoTheTextAreThoseTheToolSplitDeclares(String split) {
    List<Trace> declared = traces(SPLITS + "tool.jsonl");
    List<Trace> found = traces(SPLITS + split + ".jsonl");

    for (int i = 0; i < declared.size(); i++) {
      List<Message> expected = declared.get(i).messages();
      List<Message> actual = found.get(i).messages();
      assertThat(actual).hasSameSizeAs(expected);
      for (int m = 0; m < expected.size(); m++) {
        String place = split + ", trace " + i + ", message " + m;
        assertThat(actual.get(m).role()).as(place).isEqualTo(expected.get(m).role());
        assertThat(actual.get(m).content()).as(place).isEqualTo(expected.get(m).content());
        assertThat(meaning(actual.get(m))).as(place).isEqualTo(meaning(expected.get(m)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SPLITS + "xml.jsonl", SPLITS + "ticks.jsonl"})
  void whatTheLogHeldCanBeGivenBack(String file) {
    List<TestRow> rows = RowFixtures.file(SharedData.require(file));
    for (TestRow row : rows) {
      assertThat(RowFixtures.unified(new SweSmithSource().trace(row).messages()))
          .isEqualTo(row.json("messages"));
    }
  }

  @Test
  void theVerdictOfTheLogIsTheOutcome() {
    assertThat(traces(SPLITS + "ticks.jsonl"))
        .extracting(Trace::recordedOutcome)
        .containsExactly(Outcome.RESOLVED, Outcome.UNRESOLVED, Outcome.RESOLVED);
    assertThat(traces("traces/swe-smith/ft_xml_example.jsonl"))
        .extracting(Trace::outcome)
        .containsOnly(Outcome.UNKNOWN);
  }

  @Test
  void theInstanceTellsTheGroupAndTheRepository() {
    assertThat(traces("traces/adp/swe-smith.sample_raw.json"))
        .extracting(Trace::repository)
        .containsExactly(
            "arrow-py/arrow",
            "pudo/dataset",
            "sqlfluff/sqlfluff",
            "pyutils/line_profiler",
            "getmoto/moto");
    assertThat(traces(SPLITS + "xml.jsonl"))
        .extracting(Trace::groupId)
        .containsExactly(
            "pandas-dev__pandas.95280573.pr_53652",
            "pandas-dev__pandas.95280573.pr_53856",
            "pydantic__pydantic.acb0f10f.pr_8316");
  }

  private static List<Trace> traces(String file) {
    return RowFixtures.file(SharedData.require(file)).stream()
        .map(row -> new SweSmithSource().trace(row))
        .toList();
  }

  /** Ids and the blanks of the JSON text differ between the splits; names and values must not. */
  private static List<String> meaning(Message message) {
    List<String> calls = new ArrayList<>();
    for (ToolCall call : message.toolCalls()) {
      // An object is compared without regard to the order of its keys.
      JsonNode arguments = TestRow.JSON.readTree(call.arguments());
      List<String> pairs = arguments.properties().stream().map(Object::toString).sorted().toList();
      calls.add(call.name() + pairs);
    }
    return calls;
  }
}
