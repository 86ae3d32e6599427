package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a prompt says, where nothing is left out. */
class RecommendedPromptsTest {

  private static final Message TASK = Message.user("Fix it.");
  private static final Message QUESTION = Message.user(Wording.QUESTION);
  private static final Message INSTRUCTION = Message.system(Wording.INSTRUCTION);
  private static final Message ACTION = Message.assistant("Done.");

  private final Framing framing = Framing.recommended(PromptWindow.none());

  private List<Message> prompt(Message... history) {
    return framing.prompts().question(Step.of(List.of(history), ACTION));
  }

  private static Message named(Role role, String content, String name) {
    return new Message(role, content, List.of(), null, name, null);
  }

  private static Message result(String id, String content, String name) {
    return new Message(Role.TOOL, content, List.of(), id, name, null);
  }

  private static ToolCall call(@Nullable String id) {
    return new ToolCall(id, "bash", "{}");
  }

  @Test
  void instructionAndSystemTextsAreOneSystemMessage() {
    List<Message> prompt = prompt(Message.system("You are X."), Message.system("Be kind."), TASK);

    assertThat(prompt.get(0))
        .isEqualTo(Message.system(Wording.INSTRUCTION + "\n\nYou are X.\n\nBe kind."));
    assertThat(prompt).hasSize(2);
  }

  @Test
  void aStepBeforeAnythingHappenedIsAskedForAllTheSame() {
    assertThat(prompt()).containsExactly(INSTRUCTION, QUESTION);
    assertThat(prompt(Message.system("You are X.")))
        .containsExactly(Message.system(Wording.INSTRUCTION + "\n\nYou are X."), QUESTION);
  }

  @Test
  void theQuestionIsTheLastParagraphOfAUserTurn() {
    assertThat(prompt(TASK))
        .containsExactly(INSTRUCTION, Message.user("Fix it.\n\n" + Wording.QUESTION));
  }

  @Test
  void theQuestionIsATurnOfItsOwnBehindAResult() {
    Message act = Message.assistant("", call("1"));
    Message result = result("1", "ok", "bash");

    assertThat(prompt(TASK, act, result)).containsExactly(INSTRUCTION, TASK, act, result, QUESTION);
  }

  @Test
  void contextAndQuestionAreTheSamePrompt() {
    Step step = Step.of(List.of(TASK), ACTION);
    Prompts prompts = framing.prompts();

    assertThat(prompts.context(step)).isSameAs(prompts.question(step));
  }

  @Test
  void aLaterSystemMessageIsAMarkedUserTurn() {
    List<Message> prompt = prompt(TASK, ACTION, Message.system("Hurry."));

    assertThat(prompt)
        .containsExactly(
            INSTRUCTION,
            TASK,
            ACTION,
            Message.user("[system message]\nHurry.\n\n" + Wording.QUESTION));
  }

  @Test
  void userTurnsInARowBecomeOne() {
    List<Message> prompt = prompt(TASK, Message.user("Please."), Message.system("Hurry."), ACTION);

    assertThat(prompt.get(1))
        .isEqualTo(Message.user("Fix it.\n\nPlease.\n\n[system message]\nHurry."));
  }

  @Test
  void usersOfDifferentNamesKeepTheirTurns() {
    Message ann = named(Role.USER, "a", "Ann");
    Message bob = named(Role.USER, "b", "Bob");

    assertThat(prompt(ann, bob, ACTION)).containsExactly(INSTRUCTION, ann, bob, ACTION, QUESTION);
  }

  @Test
  void callsWithoutIdsGetSomeAndResultsFollowInOrder() {
    Message act =
        Message.assistant("", new ToolCall(null, "a", "{}"), new ToolCall(null, "b", "{}"));

    List<Message> prompt =
        prompt(TASK, act, Message.tool(null, "of a"), Message.tool(null, "of b"));

    assertThat(prompt)
        .containsExactly(
            INSTRUCTION,
            TASK,
            Message.assistant(
                "", new ToolCall("call00000", "a", "{}"), new ToolCall("call00001", "b", "{}")),
            result("call00000", "of a", "a"),
            result("call00001", "of b", "b"),
            QUESTION);
  }

  @Test
  void anIdThatWasUsedBeforeIsReplacedInCallAndResult() {
    Message act = Message.assistant("", call("1"));
    Message result = result("1", "ok", "bash");

    List<Message> prompt = prompt(TASK, act, result, act, result);

    assertThat(prompt.get(2)).isSameAs(act);
    assertThat(prompt.get(3)).isSameAs(result);
    assertThat(prompt.get(4)).isEqualTo(Message.assistant("", call("call00001")));
    assertThat(prompt.get(5)).isEqualTo(result("call00001", "ok", "bash"));
  }

  @Test
  void anIdThatIsMadeIsNoneThatWasUsedBefore() {
    Message act = Message.assistant("", call("call00001"), call(null), call("call00002"));

    assertThat(prompt(act).get(1).toolCalls())
        .extracting(ToolCall::id)
        .containsExactly("call00001", "call00002", "call00003");
  }

  @Test
  void resultsOutOfOrderFindTheirCallsById() {
    Message act = Message.assistant("", call("1"), call("2"));
    Message second = result("2", "second", "bash");
    Message first = result("1", "first", "bash");

    assertThat(prompt(TASK, act, second, first))
        .containsExactly(INSTRUCTION, TASK, act, second, first, QUESTION);
  }

  @Test
  void aResultWithoutNameGetsThatOfTheTool() {
    Message act = Message.assistant("", call("1"));

    assertThat(prompt(TASK, act, Message.tool("1", "ok")).get(3))
        .isEqualTo(result("1", "ok", "bash"));
  }

  @Test
  void aResultThatAnswersNoCallIsAUserTurn() {
    Message act = Message.assistant("", call("1"));

    assertThat(prompt(TASK, Message.assistant("Hm."), Message.tool(null, "ok")))
        .last()
        .isEqualTo(Message.user("ok\n\n" + Wording.QUESTION));
    assertThat(prompt(TASK, act, Message.tool("2", "ok")))
        .last()
        .isEqualTo(Message.user("ok\n\n" + Wording.QUESTION));
    assertThat(prompt(TASK, act, ACTION, Message.tool("1", "late")))
        .last()
        .isEqualTo(Message.user("late\n\n" + Wording.QUESTION));
  }

  @Test
  void aSecondResultOfOneCallIsAUserTurn() {
    Message act = Message.assistant("", call("1"));
    Message result = result("1", "ok", "bash");

    assertThat(prompt(TASK, act, result, result))
        .containsExactly(INSTRUCTION, TASK, act, result, Message.user("ok\n\n" + Wording.QUESTION));
  }

  @Test
  void aCallWithoutResultStays() {
    Message act = Message.assistant("", call("1"));

    assertThat(prompt(TASK, act, Message.user("Stop.")))
        .containsExactly(INSTRUCTION, TASK, act, Message.user("Stop.\n\n" + Wording.QUESTION));
  }

  @Test
  void callsByOthersThanTheAssistantAreLeftOut() {
    Message user = new Message(Role.USER, "I did.", List.of(call("1")), null, null, null);

    assertThat(prompt(user, ACTION))
        .containsExactly(INSTRUCTION, Message.user("I did."), ACTION, QUESTION);
  }

  @Test
  void messagesAreTheSameObjectsInAllPromptsWhateverTheOrderOfTheSteps() {
    Trace trace =
        Trace.builder()
            .message(TASK)
            .message(Message.assistant("", call(null)))
            .message(Message.tool(null, "ok"))
            .message(Message.assistant("", call(null)))
            .message(Message.tool(null, "ok"))
            .message(ACTION)
            .build();
    Prompts prompts = framing.prompts();
    List<Message> last = prompts.question(trace.steps().get(2));
    List<Message> middle = prompts.question(trace.steps().get(1));

    assertThat(middle).hasSize(5);
    for (int i = 0; i < middle.size() - 1; i++) {
      assertThat(middle.get(i)).isSameAs(last.get(i));
    }
    assertThat(middle.get(4)).isSameAs(last.get(6)).isEqualTo(QUESTION);
  }

  @Test
  void aPromptWithTheQuestionInItsLastTurnIsTheSameWhenAskedForAgain() {
    Trace trace = Trace.builder().message(TASK).message(ACTION).message(ACTION).build();
    Prompts prompts = framing.prompts();
    List<Message> first = prompts.question(trace.steps().get(0));
    prompts.question(trace.steps().get(1));

    assertThat(prompts.question(trace.steps().get(0)).get(1)).isSameAs(first.get(1));
  }

  @Test
  void theStepOfAnotherTraceIsRefused() {
    Prompts prompts = framing.prompts();
    prompts.question(Step.of(List.of(TASK), ACTION));

    assertThatThrownBy(() -> prompts.question(Step.of(List.of(Message.user("Other")), ACTION)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the prompts of one trace were asked for a step of another");
  }
}
