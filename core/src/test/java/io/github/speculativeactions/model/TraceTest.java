package io.github.speculativeactions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceTest {

  private static final Message TASK = Message.user("fix it");
  private static final Message LOOK = Message.assistant("look");
  private static final Message SEEN = Message.tool(null, "seen");
  private static final Message DONE = Message.assistant("done");

  @Test
  void everyAssistantMessageIsAStepWithAllBeforeIt() {
    Trace trace = Trace.builder().messages(List.of(TASK, LOOK, SEEN, DONE)).build();
    assertThat(trace.steps()).extracting(Step::action).containsExactly(LOOK, DONE);
    assertThat(trace.steps()).extracting(Step::number).containsExactly(0, 1);
    assertThat(trace.steps()).extracting(Step::messageIndex).containsExactly(1, 3);
    assertThat(trace.steps().get(1).history()).containsExactly(TASK, LOOK, SEEN);
  }

  @Test
  void aHistorySharesTheMessagesOfItsTrace() {
    Trace trace = Trace.builder().messages(List.of(TASK, DONE)).build();
    assertThat(trace.steps().get(0).history().get(0)).isSameAs(TASK);
  }

  @Test
  void aTraceMayBeginWithAStepOrHaveNone() {
    assertThat(Trace.builder().message(LOOK).build().steps().get(0).history()).isEmpty();
    assertThat(Trace.builder().message(TASK).build().steps()).isEmpty();
    assertThat(Trace.builder().build().steps()).isEmpty();
  }

  @Test
  void listsAreCopiedWhenTheTraceIsMade() {
    List<Message> messages = new ArrayList<>(List.of(TASK));
    List<ToolDefinition> tools = new ArrayList<>();
    Trace trace =
        new Trace("s", "t", "g", null, Outcome.UNKNOWN, Outcome.UNKNOWN, null, tools, messages);
    messages.add(LOOK);
    tools.add(new ToolDefinition("bash", null, "{}"));
    assertThat(trace.messages()).containsExactly(TASK);
    assertThat(trace.tools()).isEmpty();
    assertThatThrownBy(() -> trace.messages().add(LOOK))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theGroupIsTheTraceItselfUnlessSet() {
    assertThat(Trace.builder().id("t").build().groupId()).isEqualTo("t");
    assertThat(Trace.builder().id("t").groupId("g").build().groupId()).isEqualTo("g");
  }

  @ParameterizedTest
  @EnumSource
  void theOutcomeIsTheRecordedOneUnlessSet(Outcome recorded) {
    Trace trace = Trace.builder().recordedOutcome(recorded).build();
    assertThat(trace.outcome()).isEqualTo(recorded);
    assertThat(trace.isRecordedAsUnresolved()).isEqualTo(recorded == Outcome.UNRESOLVED);
    Trace told = Trace.builder().recordedOutcome(recorded).outcome(Outcome.RESOLVED).build();
    assertThat(told.outcome()).isEqualTo(Outcome.RESOLVED);
    assertThat(told.recordedOutcome()).isEqualTo(recorded);
  }

  @Test
  void aStepMayStandAlone() {
    Step step = Step.of(List.of(TASK, LOOK), DONE);
    assertThat(step.action()).isEqualTo(DONE);
    assertThat(step.number()).isEqualTo(1);
    assertThat(step.history()).containsExactly(TASK, LOOK);
    assertThatThrownBy(() -> Step.of(List.of(), TASK))
        .hasMessage("a step is an assistant message, not one from user");
  }

  @Test
  void stepsAreEqualIfTheyAreTheSamePlaceOfEqualTraces() {
    Trace trace = Trace.builder().messages(List.of(LOOK, DONE)).build();
    Trace equal = Trace.builder().messages(List.of(LOOK, DONE)).build();
    assertThat(trace.steps()).isEqualTo(equal.steps()).hasSameHashCodeAs(equal.steps());
    assertThat(trace.steps().get(0)).isNotEqualTo(trace.steps().get(1));
  }
}
