package io.github.speculativeactions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

  private static final Message FOUND = Message.user("observation");
  private static final Message READ = Message.tool("call_1", "observation");

  @Test
  void anInterpretedMessageKeepsWhatTheLogHeld() {
    Message message = READ.interpretedFrom(FOUND);
    assertThat(message.role()).isEqualTo(Role.TOOL);
    assertThat(message.recorded()).isEqualTo(FOUND);
    assertThat(message.asRecorded()).isEqualTo(FOUND);
  }

  @Test
  void aMessageThatIsAsItWasFoundIsNotKeptTwice() {
    assertThat(READ.interpretedFrom(READ).recorded()).isNull();
    assertThat(READ.asRecorded()).isSameAs(READ);
  }

  @Test
  void interpretingAgainReplacesTheRecordedForm() {
    Message message = READ.interpretedFrom(FOUND).interpretedFrom(Message.user("other"));
    assertThat(message.asRecorded()).isEqualTo(Message.user("other"));
    assertThat(READ.interpretedFrom(FOUND).interpretedFrom(READ)).isEqualTo(READ);
  }

  @Test
  void aRecordedFormIsNeverNested() {
    Message nested = READ.interpretedFrom(FOUND);
    assertThatThrownBy(() -> new Message(Role.TOOL, "", List.of(), null, null, nested))
        .hasMessage("a recorded message has no recorded form of its own");
  }

  @Test
  void otherTextLeavesTheRecordedFormOut() {
    Message message = READ.interpretedFrom(FOUND).withContent("new");
    assertThat(message).isEqualTo(Message.tool("call_1", "new"));
  }

  @ParameterizedTest
  @EnumSource
  void rolesAreFoundByTheirLabel(Role role) {
    assertThat(Role.byLabel(role.label())).contains(role);
    assertThat(Role.byLabel(role.name())).isEmpty();
  }

  @Test
  void theNineActionTypesKeepTheirNumbersAndLabels() {
    assertThat(Arrays.stream(ActionType.values()).map(t -> t.number() + " " + t.label()))
        .containsExactly(
            "0 tool_call",
            "1 retrieval",
            "2 file_read",
            "3 file_write",
            "4 repair",
            "5 verifier",
            "6 ask_clarification",
            "7 final_answer",
            "8 BLOCKED");
  }

  @ParameterizedTest
  @EnumSource
  void actionTypesAreFoundByTheirLabel(ActionType type) {
    assertThat(ActionType.byLabel(type.label())).contains(type);
    assertThat(ActionType.byLabel("Blocked")).isEmpty();
  }
}
