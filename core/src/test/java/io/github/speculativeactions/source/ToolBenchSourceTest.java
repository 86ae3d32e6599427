package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ToolBenchSourceTest extends TraceSourceContract {

  private static final String QUERY = "Do I need an umbrella in Nouméa tomorrow?";

  @Override
  RowTraceSource source() {
    return new ToolBenchSource();
  }

  @Override
  List<TestRow> rows() {
    return RowFixtures.resource("toolbench.jsonl");
  }

  @Override
  TestRow unreadableRow() {
    return TestRow.of("{\"conversations\": {\"from\": [\"user\"], \"value\": []}}");
  }

  @Test
  void anInputNamesTheSourceAndThePlace() {
    assertThat(ToolBenchSource.at("data/*.parquet")).hasToString("toolbench=data/*.parquet");
    assertThat(ToolBenchSource.at(Path.of("a.json")).locations()).containsExactly("a.json");
  }

  @Test
  void everyPrefixOfARunIsInTheGroupOfItsQuery() {
    assertThat(traces()).extracting(Trace::groupId).containsOnly(QUERY);
    assertThat(traces())
        .extracting(Trace::id)
        .as("ids repeat where a query was tried more than once")
        .containsExactly(
            "Step 2: " + QUERY, "Step 4: " + QUERY, "Step 7: " + QUERY, "Step 4: " + QUERY);
  }

  @Test
  void aCallIsTakenOutOfTheTextAndTheLogsFormIsKept() {
    Message step = traces().get(1).messages().get(4);

    assertThat(step.content()).isEqualTo("The accent is missing.");
    assertThat(step.toolCalls())
        .containsExactly(
            new ToolCall("call_1", "forecast_for_sky", "{\"city\":\"Nouméa\",\"days\":null}"));
    assertThat(step.asRecorded())
        .isEqualTo(
            Message.assistant(
                """

            Thought: The accent is missing.
            Action: forecast_for_sky
            Action Input: {'city': 'Nouméa', 'days': None}"""));
  }

  @Test
  void aFunctionTurnAnswersTheCallBeforeIt() {
    List<Message> messages = traces().get(2).messages();

    assertThat(messages)
        .extracting(Message::role)
        .containsExactly(
            Role.SYSTEM,
            Role.USER,
            Role.ASSISTANT,
            Role.TOOL,
            Role.ASSISTANT,
            Role.TOOL,
            Role.USER,
            Role.ASSISTANT);
    assertThat(messages.get(3).toolCallId()).isEqualTo("call_0");
    assertThat(messages.get(5).toolCallId()).isEqualTo("call_1");
    assertThat(messages.get(5).asRecorded())
        .isEqualTo(Message.tool(null, messages.get(5).content()));
  }

  @Test
  void aFunctionTurnWithoutACallBeforeItIsLinkedToNone() {
    Trace trace =
        turns(
            "assistant",
            "Hm.",
            "function",
            "a",
            "assistant",
            "Action: f",
            "tool",
            "b",
            "tool",
            "c");

    assertThat(trace.messages().get(1).toolCallId()).isNull();
    assertThat(trace.messages().get(3).toolCallId()).isEqualTo("call_0");
    assertThat(trace.messages().get(4).toolCallId()).isNull();
  }

  @Test
  void theToolsAreReadFromTheSystemPrompt() {
    List<ToolDefinition> tools = traces().get(0).tools();

    assertThat(tools)
        .extracting(ToolDefinition::name)
        .containsExactly("forecast_for_sky", "Finish");
    assertThat(tools.get(0).description()).endsWith("\"Tomorrow's weather\"");
    assertThat(tools.get(0).parameters())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\",\"description\":\"\","
                + "\"example_value\":\"Nouméa\"},\"days\":{\"type\":\"integer\",\"default\":3}},"
                + "\"required\":[\"city\"],\"optional\":[\"days\"]}");
  }

  @Test
  void aToolMayLackItsDescriptionAndItsParameters() {
    assertThat(tools("[{'name': 'f'}]")).containsExactly(new ToolDefinition("f", null, "{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[{'name': 'f'}, {'na", "[{'name': 'f'}, {}]", "{'name': 'f'}", "'f'"})
  void toolsThatCannotBeReadAreNone(String list) {
    assertThat(tools(list)).isEmpty();
  }

  @Test
  void theLastTurnTellsTheOutcomeAndTheLogNone() {
    assertThat(traces())
        .extracting(Trace::outcome)
        .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.RESOLVED, Outcome.UNRESOLVED);
    assertThat(traces()).extracting(Trace::recordedOutcome).containsOnly(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Finish | {\"return_type\": \"give_answer\", \"final_answer\": \"cut o | RESOLVED",
        "Finish | {\"a\": {\"return_type\": \"x\"}, \"return_type\": \"give_answer\"} | RESOLVED",
        "`Finish` | {\"return_type\": \"give_up_and_restart\"} | UNRESOLVED",
        "Finish | {\"return_type\": 5} | UNKNOWN",
        "Finish | {\"final_answer\": \"give_answer\"} | UNKNOWN",
        "Finish | give_answer | UNKNOWN",
        "Finish | {\"a\" | UNKNOWN",
        "f | {\"return_type\": \"give_answer\"} | UNKNOWN"
      })
  void onlyFinishTellsTheOutcome(String action, String input, Outcome outcome) {
    Trace trace =
        turns("user", "q", "assistant", "\nAction: %s\nAction Input: %s".formatted(action, input));

    assertThat(trace.outcome()).isEqualTo(outcome);
  }

  @Test
  void onlyTheLastAssistantTurnTellsTheOutcome() {
    String finish = "Action: Finish\nAction Input: {\"return_type\": \"give_up_and_restart\"}";

    assertThat(turns("assistant", finish, "user", "again").outcome()).isEqualTo(Outcome.UNRESOLVED);
    assertThat(turns("assistant", finish, "user", "again", "assistant", "ok").outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(turns("user", "q").outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "Step 12: a: b, a: b",
    "Step 2:, the task",
    "row 7, the task",
  })
  void anIdThatNamesNoQueryLeavesTheTaskToTellTheGroup(String id, String group) {
    ObjectNode row = TestRow.JSON.createObjectNode().put("id", id);
    row.putArray("conversations")
        .addObject()
        .put("from", "user")
        .put("value", "\nthe task\nBegin!\n");

    Trace trace = source().trace(TestRow.of(row));

    assertThat(trace.id()).isEqualTo(id);
    assertThat(trace.groupId()).isEqualTo(group);
  }

  @Test
  void aRowWithoutIdAndTaskIsAGroupOfItsOwn() {
    Trace trace = turns("assistant", "Hello");

    assertThat(List.of(trace.id(), trace.groupId()))
        .containsExactly("rows.jsonl:row-7", "rows.jsonl:row-7");
  }

  @Test
  void conversationsMayBeText() {
    TestRow row = rows().get(1);
    ObjectNode encoded =
        TestRow.JSON
            .createObjectNode()
            .put("id", row.column("id").stringValue())
            .put("conversations", row.column("conversations").toString());

    assertThat(source().trace(TestRow.of(encoded))).isEqualTo(source().trace(row));
  }

  @Test
  void aTurnWithoutTextIsEmpty() {
    assertThat(
            source()
                .trace(TestRow.of("{\"conversations\": {\"from\": [\"user\"], \"value\": [null]}}"))
                .messages())
        .containsExactly(Message.user(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{} | conversations is missing; expected a list of {from, value} or an object with the lists from and value",
        "{'conversations': '5'} | conversations is a number (5); expected a list of {from, value} or an object with the lists from and value",
        "{'conversations': [5]} | conversations[0] is a number (5); expected an object with from and value",
        "{'conversations': {'from': []}} | conversations.value is missing; expected a list",
        "{'conversations': {'from': ['user', 'user'], 'value': ['a']}} | conversations.value is a list (['a']); expected as many entries as conversations.from has: 2, not 1",
        "{'conversations': {'from': ['gpt'], 'value': ['a']}} | conversations.from[0] is text ('gpt'); expected one of system, user, assistant, tool (or developer, human, ai, function)",
        "{'conversations': [{'from': 'user', 'value': {}}]} | conversations[0].value is an object ({}); expected text or null",
        "{'conversations': [], 'id': true} | id is a boolean (true); expected text",
      })
  void aFailureNamesTheMessageTheValueAndWhatWouldBeRight(String row, String message) {
    TestRow bad = TestRow.of(row.replace('\'', '"'));

    assertThatThrownBy(() -> source().trace(bad)).hasMessage(message.replace('\'', '"'));
  }

  private List<Trace> traces() {
    return rows().stream().map(row -> source().trace(row)).toList();
  }

  private List<ToolDefinition> tools(String list) {
    return turns("system", "Specifically, you have access to the following APIs: " + list).tools();
  }

  /** {@return the trace of a row without id, from roles and texts in turn} */
  private Trace turns(String... rolesAndTexts) {
    ObjectNode row = TestRow.JSON.createObjectNode();
    ArrayNode turns = row.putArray("conversations");
    for (int i = 0; i < rolesAndTexts.length; i += 2) {
      turns.addObject().put("from", rolesAndTexts[i]).put("value", rolesAndTexts[i + 1]);
    }
    return source().trace(TestRow.of(row));
  }
}
