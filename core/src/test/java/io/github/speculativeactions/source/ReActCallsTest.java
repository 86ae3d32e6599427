package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.speculativeactions.model.ToolCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReActCallsTest {

  @Test
  void theArgumentsAreTheObjectAsWritten() {
    String text = "\nThought: \nAction: search\nAction Input: {\n  \"q\": \"é {\"\n}";

    assertThat(new ReActCalls().read(text))
        .isEqualTo(
            new TextTurn("", List.of(new ToolCall(null, "search", "{\n  \"q\": \"é {\"\n}"))));
  }

  @Test
  void ofTheTextTheThoughtsAreLeft() {
    TextTurn turn =
        new ReActCalls()
            .read(
                """
                Hm.
                Thought: It is f.
                Or g.
                Action: f
                Action Input: {"x": 1}
                Thought:
                Thought: It is g.
                Action: g
                Action Input: {"y": 2} and so on""");

    assertThat(turn)
        .isEqualTo(
            new TextTurn("Hm.\n\nIt is f.\nOr g.\n\nIt is g.", List.of(call("g", "{\"y\": 2}"))));
  }

  @Test
  void argumentsMayBeCalledSo() {
    assertThat(call("\nThought: t\nAction: f\nArguments: {}")).isEqualTo(call("f", "{}"));
  }

  @Test
  void ofSeveralActionsTheLastIsTheCall() {
    assertThat(
            call(
                """

                Thought: a
                Action: f
                Action Input: {"x": 1}
                Thought: b
                Action: g
                Action Input: {"y": 2}"""))
        .isEqualTo(call("g", "{\"y\": 2}"));
    assertThat(call("Action: f\nAction Input: {\"x\": 1}\nAction: g")).isEqualTo(call("g", ""));
  }

  @Test
  void backTicksAroundANameAreNoPartOfIt() {
    assertThat(call("Action: `f`\nAction Input: {}")).isEqualTo(call("f", "{}"));
    assertThat(call("Action:\n``` f_1 ```\nmore\nAction Input: {}")).isEqualTo(call("f_1", "{}"));
  }

  @Test
  void whatFollowsTheObjectIsNoPartOfTheArguments() {
    assertThat(call("Action: f\nAction Input: {\"x\": {}}</s> and so on }"))
        .isEqualTo(call("f", "{\"x\": {}}"));
    assertThat(call("Action: f\nAction Input: {'x': (1, None)} }"))
        .isEqualTo(call("f", "{\"x\":[1,null]}"));
  }

  @Test
  void aLongObjectEndsWhereItEndsToo() {
    String object = "{\"q\": \"" + "é😀".repeat(50_000) + "\"}";

    assertThat(call("Action: f\nAction Input: " + object + " {}").arguments()).isEqualTo(object);
  }

  @Test
  void aPythonDictBecomesJson() {
    assertThat(call("Action: f\nAction Input: {'city': 'N\\xe9', \"ok\": True}"))
        .isEqualTo(call("f", "{\"city\":\"Né\",\"ok\":true}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"x\": \"cut o", "{\"x\": 1", "{", "{'x': true}", "Noumea", "[1]", "\"{}\""})
  void anythingElseStaysAsItIsWritten(String input) {
    assertThat(call("Action: f\nAction Input: " + input + " \n")).isEqualTo(call("f", input));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I give up.",
        "\nThought: hm",
        "Action:",
        "Action: ``\nAction Input: {}",
        "The Action: f",
        "Action Input: {}"
      })
  void aTurnWithoutANamedActionMakesNoCall(String text) {
    assertThat(new ReActCalls().read(text)).isEqualTo(TextTurn.plain(text));
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    List<String> hostile =
        List.of(
            "\nAction: f\nAction Input: {".repeat(50_000),
            "Action: f\nAction Input: " + "{".repeat(1_000_000),
            "Action: f\nAction Input: " + "{'a':".repeat(200_000),
            "Action: f\nAction Input: {\"" + "\\".repeat(1_000_000),
            "\nArguments:".repeat(100_000),
            "Action: " + "`".repeat(1_000_000));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> hostile.forEach(text -> new ReActCalls().read(text)));
  }

  private static ToolCall call(String text) {
    List<ToolCall> calls = new ReActCalls().read(text).calls();
    assertThat(calls).hasSize(1);
    return calls.get(0);
  }

  private static ToolCall call(String name, String arguments) {
    return new ToolCall(null, name, arguments);
  }
}
