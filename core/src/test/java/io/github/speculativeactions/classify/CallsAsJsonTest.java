package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text is never made, so the tests look for it: a phrase that is all of it must be found. */
class CallsAsJsonTest {

  private static void assertText(String expected, ToolCall... calls) {
    // A phrase begins and ends at the border of a word, brackets alone would have none.
    Phrase phrase = new Phrase(ActionType.TOOL_CALL, "before" + expected + "after");
    PhraseScan scan = new PhraseScan(PhraseAutomaton.of(List.of(phrase)));
    scan.accept("before");
    new CallsAsJson(scan).write(List.of(calls));
    scan.accept("after");
    assertThat(scan.finish()).as(expected).isEqualTo(1);
  }

  @Test
  void callsAreAListOfObjectsWithSpacesAfterCommasAndColons() {
    assertText(
        "[{\"id\": \"1\", \"type\": \"function\", \"function\": {\"name\": \"a\", \"arguments\":"
            + " \"{}\"}}, {\"id\": \"2\", \"type\": \"function\", \"function\": {\"name\": \"b\","
            + " \"arguments\": \"\"}}]",
        new ToolCall("1", "a", "{}"),
        new ToolCall("2", "b", ""));
  }

  @Test
  void aCallWithoutAnIdHasNoKeyForIt() {
    assertText(
        "[{\"type\": \"function\", \"function\": {\"name\": \"a\", \"arguments\": \"\"}}]",
        new ToolCall(null, "a", ""));
  }

  @Test
  void whatIsNotPrintableAsciiIsEscaped() {
    assertText(
        "[{\"type\": \"function\", \"function\": {\"name\": \"a\", \"arguments\":"
            + " \"\\n\\r\\t\\f\\b\\\"\\\\/~\\u007f\\u0000\\u001f\\u00e9\\u212a\\ud83d\\ude00\\udc00\"}}]",
        new ToolCall(null, "a", "\n\r\t\f\b\"\\/~\u007f\u0000\u001fé\u212a😀\udc00"));
  }
}
