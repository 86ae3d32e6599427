package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SweSmithSourceTest extends TraceSourceContract {

  @Override
  RowTraceSource source() {
    return new SweSmithSource();
  }

  @Override
  List<TestRow> rows() {
    return RowFixtures.resource("swe-smith.jsonl");
  }

  @Override
  TestRow unreadableRow() {
    return TestRow.of("{\"messages\": 5}");
  }

  @Test
  void anInputNamesTheSourceAndThePlace() {
    assertThat(SweSmithSource.at("data/tool-*.parquet"))
        .hasToString("swe-smith=data/tool-*.parquet");
    assertThat(SweSmithSource.at(Path.of("rows.jsonl")).locations()).containsExactly("rows.jsonl");
  }

  @Test
  void theThreeDialectsSayTheSame() {
    List<Trace> traces = rows().stream().map(row -> source().trace(row)).toList();
    List<String> declared = saidAndDone(traces.get(0));

    assertThat(declared).hasSize(11);
    assertThat(saidAndDone(traces.get(1))).isEqualTo(declared);
    assertThat(saidAndDone(traces.get(2))).isEqualTo(declared);
    assertThat(saidAndDone(traces.get(3))).isEqualTo(declared.subList(0, 4));
  }

  @Test
  void aDeclaredCallKeepsItsIdAndItsArgumentsAsWritten() {
    Trace trace = source().trace(rows().get(0));

    assertThat(trace.messages().get(2).toolCalls())
        .containsExactly(
            new ToolCall(
                "toolu_00", "bash", "{\"command\": \"ls /testbed && cat setup.py | head -5\"}"));
    assertThat(trace.messages().get(3))
        .isEqualTo(Message.tool("toolu_00", "OBSERVATION:\nsetup.py\r\nslug.py"));
  }

  @Test
  void aCallFoundInTheTextIsTakenOutAndTheLogsFormIsKept() {
    Trace trace = source().trace(rows().get(1));
    Message step = trace.messages().get(4);
    Message observation = trace.messages().get(5);

    assertThat(step.content()).isEmpty();
    assertThat(step.toolCalls())
        .containsExactly(
            new ToolCall(
                "call_1",
                "str_replace_editor",
                "{\"command\":\"view\",\"path\":\"/testbed/slug.py\",\"view_range\":[1,4]}"));
    assertThat(step.asRecorded().content()).startsWith("<function=str_replace_editor>\n");
    assertThat(observation.role()).isEqualTo(Role.TOOL);
    assertThat(observation.toolCallId()).isEqualTo("call_1");
    assertThat(observation.asRecorded()).isEqualTo(Message.user(observation.content()));
  }

  @Test
  void anOlderLogWritesItsCallsAsCommandTags() {
    Trace trace =
        messages(
            """
            {"role": "user", "content": "fix it"},
            {"role": "assistant", "content": "Let's create a file.\\n<command>\\ncreate a.py\\n</command>"},
            {"role": "user", "content": "[File: a.py]"},
            {"role": "assistant", "content": "Done:\\n\\n```\\nls\\n```"}""");
    Message step = trace.messages().get(1);

    assertThat(step.content()).isEqualTo("Let's create a file.");
    assertThat(step.toolCalls())
        .containsExactly(new ToolCall("call_0", "bash", "{\"command\":\"create a.py\"}"));
    assertThat(step.asRecorded())
        .isEqualTo(Message.assistant("Let's create a file.\n<command>\ncreate a.py\n</command>"));
    assertThat(trace.messages().get(2).toolCallId()).isEqualTo("call_0");
    assertThat(trace.messages().get(3).toolCalls()).as("another dialect").isEmpty();
  }

  @Test
  void aUserTurnAfterATurnWithoutACallStaysTheUsers() {
    Trace trace =
        messages(
            """
            {"role": "user", "content": "fix it"},
            {"role": "assistant", "content": "Which file?"},
            {"role": "user", "content": "a.py"},
            {"role": "assistant", "content": "Ok\\n\\n```\\nls\\n```"},
            {"role": "user", "content": "a.py"},
            {"role": "user", "content": "hurry"}""");

    assertThat(trace.messages())
        .extracting(Message::role)
        .containsExactly(
            Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT, Role.TOOL, Role.USER);
    assertThat(trace.messages().get(4).toolCallId()).isEqualTo("call_0");
  }

  @Test
  void textThatWasEncodedTwiceIsRead() {
    String list = "[{\"role\": \"user\", \"content\": \"hi\"}]";
    String twice = TestRow.JSON.writeValueAsString(TestRow.JSON.writeValueAsString(list));

    assertThat(source().trace(TestRow.of("{\"messages\": " + twice + "}")).messages())
        .containsExactly(Message.user("hi"));
  }

  @Test
  void contentMayBeTextPartsOrNothing() {
    Trace trace =
        messages(
            """
            {"role": "system", "content": null},
            {"role": "developer"},
            {"role": "human", "content": ["a", {"type": "text", "text": "b"}, {"type": "image", "source": {}}]},
            {"role": "ai", "content": []}""");

    assertThat(trace.messages())
        .containsExactly(
            Message.system(""),
            Message.system(""),
            Message.user("ab[image]"),
            Message.assistant(""));
  }

  @Test
  void argumentsGivenAsAnObjectBecomeItsText() {
    Trace trace =
        messages(
            """
            {"role": "assistant", "name": "main", "tool_calls": [
              {"id": "a", "function": {"name": "f", "arguments": {"x": [1, 2.5]}}},
              {"function": {"name": "g", "arguments": "{broken"}},
              {"id": null, "type": "function", "function": {"name": "h"}}]},
            {"role": "function", "tool_call_id": "a", "content": "1"},
            {"role": "tool", "tool_call_ids": [], "content": "2"}""");

    assertThat(trace.messages())
        .containsExactly(
            new Message(
                Role.ASSISTANT,
                "",
                List.of(
                    new ToolCall("a", "f", "{\"x\":[1,2.5]}"),
                    new ToolCall(null, "g", "{broken"),
                    new ToolCall(null, "h", "{}")),
                null,
                "main",
                null),
            Message.tool("a", "1"),
            Message.tool(null, "2"));
  }

  @Test
  void anAnswerToSeveralCallsIsLinkedToTheFirstAndRecordsAll() {
    Message answer =
        messages(
                """
                {"role": "tool", "content": "both", "tool_call_ids": ["a", "b"]}""")
            .messages()
            .get(0);

    assertThat(answer.toolCallId()).isEqualTo("a");
    assertThat(answer.asRecorded()).isEqualTo(Message.tool("a,b", "both"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | RESOLVED",
        "1 | RESOLVED",
        "1.0 | RESOLVED",
        "\"True\" | RESOLVED",
        "false | UNRESOLVED",
        "0 | UNRESOLVED",
        "\"0\" | UNRESOLVED",
        "-1 | UNKNOWN",
        "\"\" | UNKNOWN",
        "null | UNKNOWN"
      })
  void theVerdictMayBeABooleanOrANumber(String resolved, Outcome outcome) {
    Trace trace = source().trace(TestRow.of("{\"messages\": [], \"resolved\": " + resolved + "}"));

    assertThat(trace.recordedOutcome()).isEqualTo(outcome);
    assertThat(trace.outcome()).isEqualTo(outcome);
  }

  @Test
  void namesAreTakenFromWhatTheRowHas() {
    Trace nothing = source().trace(TestRow.of("{\"messages\": []}"));
    Trace instance =
        source()
            .trace(
                TestRow.of(
                    "{\"messages\": [], \"instance_id\": \"a-b__c_d.1.x\", \"traj_id\": \"\"}"));
    Trace both =
        source()
            .trace(
                TestRow.of(
                    "{\"messages\": [], \"instance_id\": \"django__django-1\", \"traj_id\": 9}"));

    assertThat(List.of(nothing.id(), nothing.groupId()))
        .containsExactly("rows.jsonl:row-7", "rows.jsonl:row-7");
    assertThat(nothing.repository()).isNull();
    assertThat(List.of(instance.id(), instance.groupId()))
        .containsExactly("a-b__c_d.1.x", "a-b__c_d.1.x");
    assertThat(instance.repository()).isEqualTo("a-b/c_d");
    assertThat(List.of(both.id(), both.groupId())).containsExactly("9", "django__django-1");
    assertThat(both.repository()).as("no dot, so no telling where the name ends").isNull();
  }

  private Trace messages(String messages) {
    return source().trace(TestRow.of("{\"messages\": [" + messages + "]}"));
  }

  private static List<String> saidAndDone(Trace trace) {
    return trace.messages().stream()
        .map(
            message ->
                message.role().label()
                    + ": "
                    + message.content()
                    + message.toolCalls().stream().map(SweSmithSourceTest::done).toList())
        .toList();
  }

  private static String done(ToolCall call) {
    return call.name()
        + TestRow.JSON.readTree(call.arguments()).properties().stream()
            .map(Object::toString)
            .sorted()
            .toList();
  }

  @Test
  void rowsWithoutAnIdAreToldApartByTheirFileWithoutItsFolders() {
    JsonNode columns = TestRow.JSON.readTree("{\"messages\": []}");
    assertThat(List.of("/home/me/a.jsonl", "C:\\logs\\b.jsonl", "hf://datasets/o/n/data/c.parquet"))
        .extracting(
            file -> new SweSmithSource().trace(new TestRow(Position.ofRow(file, 7), columns)).id())
        .containsExactly("a.jsonl:row-7", "b.jsonl:row-7", "c.parquet:row-7");
  }
}
