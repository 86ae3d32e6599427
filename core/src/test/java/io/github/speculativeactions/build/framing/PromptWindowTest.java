package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a long trace stands in a prompt. */
class PromptWindowTest {

  private static final int MOST = 2_000;
  private static final Message SYSTEM = Message.system("You are X.");
  private static final Message TASK = Message.user("Fix it.");

  private final PromptWindow window = PromptWindow.ofTokens(MOST);

  private List<Message> promptOfLastStep(Trace trace) {
    List<Step> steps = trace.steps();
    return Framing.recommended(window).prompts().question(steps.get(steps.size() - 1));
  }

  private static Trace trace(List<Message> messages) {
    return trace(List.of(), messages);
  }

  private static Trace trace(List<ToolDefinition> tools, List<Message> messages) {
    return Trace.builder()
        .tools(tools)
        .message(SYSTEM)
        .messages(messages)
        .message(Message.assistant("Done."))
        .build();
  }

  /** An exchange in which the tool answers with so many letters. */
  private static List<Message> exchange(String id, int letters) {
    return List.of(
        Message.assistant("I run " + id, new ToolCall(id, "bash", "{}")),
        new Message(Role.TOOL, "x".repeat(letters), List.of(), id, "bash", null));
  }

  private static Trace longTrace(int exchanges, int letters) {
    Trace.Builder trace = Trace.builder().message(SYSTEM).message(TASK);
    for (int i = 0; i < exchanges; i++) {
      trace.messages(exchange("id" + i, letters));
    }
    return trace.message(Message.assistant("Done.")).build();
  }

  @Test
  void systemAndTaskStayAndTheLatestWholeExchangesFollow() {
    List<Message> prompt = promptOfLastStep(longTrace(20, 1_000));

    assertThat(prompt.get(0)).isEqualTo(Message.system(Wording.INSTRUCTION + "\n\nYou are X."));
    assertThat(prompt.get(1)).isEqualTo(Message.user("Fix it.\n\n" + Wording.LEFT_OUT));
    assertThat(prompt.get(2).content()).isEqualTo("I run id14");
    assertThat(prompt.get(12).content()).isEqualTo("I run id19");
    assertThat(prompt).hasSize(15);
    assertThat(prompt.get(14)).isEqualTo(Message.user(Wording.QUESTION));
    assertThat(window.tokens(prompt)).isBetween(MOST - 300L, (long) MOST);
  }

  @Test
  void aShortHistoryStaysWholeWithoutARemark() {
    List<Message> prompt = promptOfLastStep(longTrace(4, 1_000));

    assertThat(prompt).hasSize(11).contains(TASK);
  }

  @Test
  void theTaskWithTheRemarkIsTheSameObjectInEveryPrompt() {
    Trace trace = longTrace(20, 1_000);
    var prompts = Framing.recommended(window).prompts();
    Message before = prompts.question(trace.steps().get(18)).get(1);

    assertThat(before.content()).endsWith(Wording.LEFT_OUT);
    assertThat(prompts.question(trace.steps().get(19)).get(1)).isSameAs(before);
  }

  @Test
  void oneHugeObservationLosesItsMiddleAndTheOthersNothing() {
    Trace.Builder trace = Trace.builder().message(SYSTEM).message(TASK);
    trace.messages(exchange("before", 400));
    trace.messages(exchange("huge", 1_000_000));
    trace.messages(exchange("after", 400));
    List<Message> prompt = promptOfLastStep(trace.message(Message.assistant("Done.")).build());

    assertThat(prompt).hasSize(9).contains(TASK).containsAll(exchange("before", 400));
    assertThat(prompt).containsAll(exchange("after", 400));
    assertThat(prompt.get(5).content())
        .matches("x{1000,4000}\\n\\[… 99\\d,\\d{3} characters cut …]\\nx{1000,4000}");
    assertThat(prompt.get(5).toolCallId()).isEqualTo("huge");
  }

  @Test
  void aCutObservationIsTheSameObjectInEveryPrompt() {
    Trace.Builder builder = Trace.builder().message(SYSTEM).message(TASK);
    builder.messages(exchange("huge", 100_000));
    builder.messages(exchange("after", 400));
    Trace trace = builder.message(Message.assistant("Done.")).build();
    var prompts = Framing.recommended(window).prompts();
    Message cut = prompts.question(trace.steps().get(1)).get(3);

    assertThat(cut.content()).contains("characters cut");
    assertThat(prompts.question(trace.steps().get(2)).get(3)).isSameAs(cut);
  }

  @Test
  void manyHugeResultsOfOneActionShareTheRoom() {
    Message act = Message.assistant("", new ToolCall("1", "a", "{}"), new ToolCall("2", "b", "{}"));
    List<Message> prompt =
        promptOfLastStep(
            trace(
                List.of(
                    TASK,
                    act,
                    Message.tool("1", "x".repeat(50_000)),
                    Message.tool("2", "y".repeat(90_000)))));

    assertThat(prompt.get(3).content()).contains("xxx\n[… 48,").endsWith("xxx");
    assertThat(prompt.get(4).content()).contains("yyy\n[… 88,").endsWith("yyy");
  }

  @Test
  void hugeArgumentsStayJson() {
    ToolCall write =
        new ToolCall(
            "1", "write", "{\"path\":\"a.py\",\"text\":\"" + "z".repeat(50_000) + "\",\"n\":1.50}");
    List<Message> prompt =
        promptOfLastStep(
            trace(List.of(TASK, Message.assistant("", write), Message.tool("1", "ok"))));

    assertThat(prompt.get(2).toolCalls().get(0).arguments())
        .matches(
            "\\{\"path\":\"a.py\",\"text\":\"z+\\\\n\\[… 4\\d,\\d{3} characters cut …]\\\\nz+\","
                + "\"n\":1.50}");
    assertThat(window.tokens(prompt)).isLessThanOrEqualTo(MOST);
  }

  @Test
  void anExchangeThatCannotBeCutFarEnoughIsLeftOutWithAllBeforeIt() {
    ToolCall[] calls = new ToolCall[1_000];
    Arrays.fill(calls, new ToolCall(null, "bash", ""));
    Trace.Builder trace = Trace.builder().message(SYSTEM).message(TASK);
    trace.messages(exchange("before", 400)).message(Message.assistant("", calls));
    trace.messages(exchange("after", 400)).message(Message.assistant("Done."));

    List<Message> prompt = promptOfLastStep(trace.build());

    assertThat(prompt).hasSize(5).containsAll(exchange("after", 400));
    assertThat(prompt.get(1).content()).endsWith(Wording.LEFT_OUT);
  }

  @Test
  void systemTextAndTaskAreCutTooWhereTheyLeaveNoRoomButNotTheInstruction() {
    Trace trace =
        Trace.builder()
            .message(Message.system("s".repeat(50_000)))
            .message(Message.user("t".repeat(50_000)))
            .messages(exchange("1", 400))
            .message(Message.assistant("Done."))
            .build();
    List<Message> prompt = promptOfLastStep(trace);

    assertThat(prompt.get(0).content())
        .startsWith(Wording.INSTRUCTION + "\n\nsss")
        .contains("sss\n[… 4")
        .endsWith("sss");
    assertThat(prompt.get(1).content()).contains("ttt\n[… 4").endsWith("ttt");
    assertThat(prompt).hasSize(5).containsAll(exchange("1", 400));
    assertThat(window.tokens(prompt)).isLessThanOrEqualTo(MOST);
  }

  @Test
  void theTaskStaysThoughTheAgentSpokeFirst() {
    Trace.Builder trace = Trace.builder().message(Message.assistant("Hi.")).message(TASK);
    for (int i = 0; i < 20; i++) {
      trace.messages(exchange("id" + i, 1_000));
    }
    List<Message> prompt = promptOfLastStep(trace.message(Message.assistant("Done.")).build());

    assertThat(prompt.get(1)).isEqualTo(Message.user("Fix it.\n\n" + Wording.LEFT_OUT));
    assertThat(prompt.get(2).content()).isEqualTo("I run id14");
  }

  @Test
  void toolsTakeRoom() {
    ToolDefinition tool = new ToolDefinition("bash", "runs", "{\"" + "p".repeat(2_000) + "\":1}");
    Trace without = longTrace(20, 1_000);
    Trace with = Trace.builder().tools(List.of(tool)).messages(without.messages()).build();

    List<Message> prompt = promptOfLastStep(with);

    assertThat(prompt).hasSizeLessThan(promptOfLastStep(without).size());
    assertThat(window.tokens(prompt) + window.tokens(tool)).isLessThanOrEqualTo(MOST);
  }

  @Test
  void toolsBeyondTheWindowLeaveHalfOfItToTheMessages() {
    ToolDefinition tool = new ToolDefinition("bash", null, "{\"" + "p".repeat(90_000) + "\":1}");
    Trace with =
        Trace.builder().tools(List.of(tool)).messages(longTrace(20, 1_000).messages()).build();

    assertThat(window.tokens(promptOfLastStep(with))).isBetween(MOST / 2L, (long) MOST);
  }

  @Test
  void anotherCounterMeasuresInItsOwnWay() {
    PromptWindow words =
        PromptWindow.ofTokens(1_000)
            .countedBy(text -> text.isEmpty() ? 0 : text.split("\\s+").length);
    Trace trace = longTrace(200, 1_000);

    List<Message> prompt = Framing.recommended(words).prompts().question(trace.steps().get(200));

    assertThat(words.tokens(prompt)).isBetween(950L, 1_000L);
    assertThat(prompt).hasSizeGreaterThan(60);
  }

  @Test
  void aCounterThatCountsLessThanNothingIsNamed() {
    TokenCounter broken =
        new TokenCounter() {
          @Override
          public int count(String text) {
            return text.equals("Fix it.") ? -3 : 1;
          }

          @Override
          public String label() {
            return "ours";
          }
        };
    Trace trace = trace(List.of(TASK));

    assertThatThrownBy(
            () ->
                Framing.recommended(window.countedBy(broken))
                    .prompts()
                    .question(trace.steps().get(0)))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessage(
            "the token counter 'ours' gave -3 for a text of 7 characters; it must give 0 or more");
  }
}
