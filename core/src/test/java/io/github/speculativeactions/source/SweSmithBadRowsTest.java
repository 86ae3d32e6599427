package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of rows that are no SWE-smith rows. */
class SweSmithBadRowsTest {

  private static final SweSmithSource SOURCE = new SweSmithSource();

  @Test
  void textThatIsEncodedWithoutEndIsRefused() {
    String text = "[]";
    for (int i = 0; i < 5; i++) {
      text = TestRow.JSON.writeValueAsString(text);
    }
    TestRow row = TestRow.of("{\"messages\": " + text + "}");

    assertThatThrownBy(() -> SOURCE.trace(row))
        .hasMessage("messages is JSON text within JSON text, more than 4 layers deep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{} | messages is missing; expected a list of messages, or such a list as JSON text",
        "{'messages': null} | messages is null; expected a list of messages, or such a list as JSON text",
        "{'messages': {}} | messages is an object ({}); expected a list of messages, or such a list as JSON text",
        "{'messages': '5'} | messages is a number (5); expected a list of messages, or such a list as JSON text",
        "{'messages': ['hi']} | messages[0] is text ('hi'); expected an object with role and content",
        "{'messages': [{'role': 'user', 'content': 5}]} | messages[0].content is a number (5); expected text, a list of parts or null",
        "{'messages': [{'role': 'user', 'content': [true]}]} | messages[0].content[0] is a boolean (true); expected a part such as {'type':'text','text':'…'}",
        "{'messages': [{'role': 'critic'}]} | messages[0].role is text ('critic'); expected one of system, user, assistant, tool (or developer, human, ai, function)",
        "{'messages': [{'content': 'hi'}]} | messages[0].role is missing; expected one of system, user, assistant, tool (or developer, human, ai, function)",
        "{'messages': [{'role': 'tool', 'tool_call_ids': 'a'}]} | messages[0].tool_call_ids is text ('a'); expected a list of ids or null",
        "{'messages': [{'role': 'tool', 'tool_call_id': 1}]} | messages[0].tool_call_id is a number (1); expected text or null",
        "{'messages': [{'role': 'ai', 'tool_calls': 1}]} | messages[0].tool_calls is a number (1); expected a list of calls or null",
        "{'messages': [{'role': 'ai', 'tool_calls': [{'id': 1, 'function': {'name': 'f'}}]}]} | messages[0].tool_calls[0].id is a number (1); expected text or null",
        "{'messages': [{'role': 'ai', 'tool_calls': [{}]}]} | messages[0].tool_calls[0].function.name is missing; expected the tool's name",
        "{'messages': [], 'resolved': 'maybe'} | resolved is text ('maybe'); expected true, false, 1, 0, -1 or null",
        "{'messages': [], 'resolved': []} | resolved is a list ([]); expected true, false, 1, 0, -1 or null",
        "{'messages': [], 'traj_id': []} | traj_id is a list ([]); expected text",
      })
  void aFailureNamesTheMessageTheValueAndWhatWouldBeRight(String row, String message) {
    TestRow bad = TestRow.of(row.replace('\'', '"'));

    assertThatThrownBy(() -> SOURCE.trace(bad))
        .hasMessage(message.replace("tool's", "tool`s").replace('\'', '"').replace('`', '\''));
  }

  @Test
  void aLongValueIsCutInAFailure() {
    TestRow bad = TestRow.of("{\"messages\": [], \"resolved\": \"" + "😀".repeat(90) + "\"}");

    assertThatThrownBy(() -> SOURCE.trace(bad))
        .hasMessage(
            "resolved is text (\""
                + "😀".repeat(39)
                + "…); expected true, false, 1, 0, -1 or null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "[1", ""})
  void textThatIsNoJsonIsAnInputFailure(String text) {
    String twice = TestRow.JSON.writeValueAsString(TestRow.JSON.writeValueAsString(text));
    TestRow bad = TestRow.of("{\"messages\": " + twice + "}");

    assertThatThrownBy(() -> SOURCE.trace(bad))
        .hasMessageStartingWith("messages is text (")
        .hasMessageContaining("which is not JSON");
  }

  @Test
  void aNumberThatNoJsonHoldsIsAnInputFailureInTextThatWasEncodedTwiceToo() {
    String twice =
        TestRow.JSON.writeValueAsString(TestRow.JSON.writeValueAsString("[1e99999999999]"));
    TestRow bad = TestRow.of("{\"messages\": " + twice + "}");

    assertThatThrownBy(() -> SOURCE.trace(bad))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage(
            "messages is text (\"[1e99999999999]\"), which is not JSON: a number is out of range, at"
                + " offset 14 of its text");
  }
}
