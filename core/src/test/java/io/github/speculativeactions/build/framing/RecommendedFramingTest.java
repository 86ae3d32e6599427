package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendedFramingTest {

  private static final ToolCall READ = new ToolCall("toolu_7", "read", "{\"path\":\"a\"}");

  private final Framing framing = Framing.recommended();

  @Test
  void anAnswerIsItsLabelAndTheActionWithItsCalls() {
    Message answer =
        framing.labelledAction(Message.assistant("I look.", READ), ActionType.FILE_READ);

    assertThat(answer)
        .isEqualTo(
            Message.assistant(
                "Action: file_read\nI look.", new ToolCall("next00000", "read", READ.arguments())));
  }

  @Test
  void idsInAnAnswerDoNotTellWhereItComesFrom() {
    Message early = Message.assistant("", new ToolCall(null, "a", "{}"), READ);
    Message late = Message.assistant("", new ToolCall("call_9", "a", "{}"), READ);

    Message answer = framing.labelledAction(early, ActionType.TOOL_CALL);

    assertThat(answer).isEqualTo(framing.labelledAction(late, ActionType.TOOL_CALL));
    assertThat(answer.toolCalls()).extracting(ToolCall::id).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerIsTheInterpretedMessageNotTheRecordedOne() {
    Message action =
        Message.assistant("I look.", READ).interpretedFrom(Message.assistant("I look.\n<read a>"));

    Message answer = framing.labelledAction(action, ActionType.FILE_READ);

    assertThat(answer.content()).isEqualTo("Action: file_read\nI look.");
    assertThat(answer.recorded()).isNull();
  }

  @Test
  void evalRowsHoldTheSameAnswer() {
    Message action = Message.assistant("I look.", READ);

    assertThat(framing.evalAction(action, ActionType.REPAIR))
        .isEqualTo(framing.labelledAction(action, ActionType.REPAIR));
  }

  @ParameterizedTest
  @EnumSource
  void aCannedAnswerClaimsATypeAndDoesNothing(ActionType type) {
    Message canned = framing.cannedAction(type);

    assertThat(canned.role()).isEqualTo(Role.ASSISTANT);
    assertThat(canned.content()).startsWith("Action: " + type.label() + "\n");
    assertThat(canned.toolCalls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theInstructionExplainsEveryTypeAndShowsNoneAsAnAnswer(ActionType type) {
    assertThat(Wording.INSTRUCTION)
        .containsOnlyOnce("\n- " + type.label() + ": ")
        .contains("\nAction: <type>\n")
        .doesNotContain("Action: " + type.label());
  }

  @Test
  void aWindowWithoutRoomForWhatHappenedIsRefused() {
    assertThatThrownBy(() -> Framing.recommended(PromptWindow.ofTokens(100)))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageMatching(
            "a prompt window must have at least \\d+ tokens, twice what instruction and question"
                + " take, not 100; see PromptWindow\\.maxTokens");
  }

  @Test
  void aWindowOfNoTokensIsRefused() {
    assertThatThrownBy(() -> PromptWindow.ofTokens(0))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("a prompt must be allowed at least 1 token, not 0; see PromptWindow.maxTokens");
  }
}
