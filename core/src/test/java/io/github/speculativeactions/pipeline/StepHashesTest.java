package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepHashesTest {

  private static final Message TASK = Message.user("Fix the bug.");
  private static final Message LOOK = call("1", "{\"command\": \"view\", \"path\": \"/a\"}");
  private static final Message SEEN = Message.tool("1", "def f(): pass");
  private static final Message DONE = Message.assistant("Done.");

  @Test
  void thereIsAHashForEachStepAndItCoversThoseBefore() {
    long[] whole = hashes(TASK, LOOK, SEEN, DONE);
    assertThat(whole).hasSize(2).doesNotHaveDuplicates();
    assertThat(hashes(TASK, LOOK)).containsExactly(whole[0]);
    assertThat(hashes(TASK, LOOK, SEEN)).containsExactly(whole[0]);
    assertThat(hashes(LOOK, SEEN, DONE)).doesNotContain(whole);
    assertThat(hashes(TASK, SEEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"command\":\"view\",\"path\":\"/a\"}",
        "{\"path\": \"/a\",\n \"command\": \"view\"}",
        "{\"path\": \"\\u002fa\", \"command\": \"vi\\u0065w\"}"
      })
  void argumentsCountByWhatTheySay(String arguments) {
    assertThat(hashes(call("other id", arguments))).isEqualTo(hashes(LOOK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"command\": \"view\", \"path\": \"/b\"}",
        "{\"command\": \"/a\", \"path\": \"view\"}",
        "{\"command\": \"view\"}",
        "{\"command\": \"view\", \"path\": [\"/a\"]}",
        "{\"command\": \"view\", \"path\": \"/a\", \"range\": null}",
        "{\"command\": \"view\", \"path\": \"/a\"} ]",
        "{\"command\": \"view\", \"path\": \"/a\"",
        "view /a",
        ""
      })
  void otherArgumentsAreAnotherAction(String arguments) {
    assertThat(hashes(call("1", arguments))).isNotEqualTo(hashes(LOOK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[1, 2]|[2, 1]", "1|\"1\"", "true|false", "{}|[]", "[[1]]|[1]"})
  void valuesOfOneArgumentAreToldApart(String one, String other) {
    assertThat(hashes(call("1", "{\"a\": " + one + "}")))
        .isNotEqualTo(hashes(call("1", "{\"a\": " + other + "}")));
  }

  @Test
  void whatDialectsRenderInTheirOwnWayCountsForNothing() {
    Message spoken = new Message(Role.ASSISTANT, "I'll look.", LOOK.toolCalls(), null, null, null);
    assertThat(
            hashes(
                Message.system("Call like this: …"),
                TASK,
                spoken,
                Message.user("def f(): pass"),
                DONE))
        .isEqualTo(hashes(TASK, LOOK, SEEN, DONE));
  }

  @Test
  void anActionWithoutACallIsItsText() {
    assertThat(hashes(TASK, Message.assistant("Yes."))).isNotEqualTo(hashes(TASK, DONE));
  }

  @Test
  void allOfWhatWasSeenMatters() {
    String issue = "Calling %s() on an empty frame raises an error.";
    String before = "Consider the uploaded repository. ".repeat(100);
    String after = " Do not edit the tests.".repeat(100);
    long[] seen = hashes(Message.user(before + issue.formatted("merge") + after), DONE);
    assertThat(hashes(Message.user(before + issue.formatted("apply") + after), DONE))
        .doesNotContain(seen);
    assertThat(hashes(Message.user(before + issue.formatted("merge") + after), DONE))
        .isEqualTo(seen);
  }

  private static long[] hashes(Message... messages) {
    return StepHashes.of(Trace.builder().messages(List.of(messages)).build(), new TextHashes());
  }

  private static Message call(String id, String arguments) {
    return Message.assistant("", new ToolCall(id, "editor", arguments));
  }
}
