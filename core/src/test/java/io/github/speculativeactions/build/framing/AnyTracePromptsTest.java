package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the prompts of every trace, in whatever disorder. */
class AnyTracePromptsTest {

  private static final PromptWindow WINDOW = PromptWindow.ofTokens(1_500);
  private static final Framing FRAMING = Framing.recommended(WINDOW);

  @Provide
  Arbitrary<Trace> traces() {
    return AgentTraces.any();
  }

  private static List<List<Message>> prompts(Trace trace) {
    return prompts(trace, FRAMING);
  }

  private static List<List<Message>> prompts(Trace trace, Framing framing) {
    Prompts prompts = framing.prompts();
    return trace.steps().stream().map(prompts::question).toList();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noPromptIsLongerThanTheWindow(@ForAll("traces") Trace trace) {
    long tools = 0;
    for (ToolDefinition tool : trace.tools()) {
      tools += WINDOW.tokens(tool);
    }
    for (List<Message> prompt : prompts(trace)) {
      assertThat(WINDOW.tokens(prompt)).isLessThanOrEqualTo(WINDOW.maxTokens());
      if (tools < WINDOW.maxTokens() / 4) {
        assertThat(WINDOW.tokens(prompt) + tools).isLessThanOrEqualTo(WINDOW.maxTokens());
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void thereIsOneSystemMessageFirstAndTheQuestionLast(@ForAll("traces") Trace trace) {
    for (List<Message> prompt : prompts(trace)) {
      assertThat(prompt.get(0).role()).isEqualTo(Role.SYSTEM);
      assertThat(prompt.get(0).content()).startsWith(Wording.INSTRUCTION);
      assertThat(prompt).filteredOn(m -> m.role() == Role.SYSTEM).hasSize(1);
      Message last = prompt.get(prompt.size() - 1);
      assertThat(last.role()).isEqualTo(Role.USER);
      assertThat(last.content()).endsWith(Wording.QUESTION);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyCallHasAnIdOfItsOwnAndEveryResultACallThatNothingElseAnswers(
      @ForAll("traces") Trace trace) {
    for (List<Message> prompt : prompts(trace)) {
      Set<String> ids = new HashSet<>();
      Set<String> unanswered = new HashSet<>();
      for (Message message : prompt) {
        if (message.role() == Role.ASSISTANT) {
          unanswered.clear();
        } else {
          assertThat(message.toolCalls()).isEmpty();
        }
        for (ToolCall call : message.toolCalls()) {
          assertThat(ids.add(Objects.requireNonNull(call.id()))).isTrue();
          unanswered.add(call.id());
        }
        assertThat(message.toolCallId() != null).isEqualTo(message.role() == Role.TOOL);
        if (message.role() == Role.TOOL) {
          assertThat(unanswered.remove(message.toolCallId())).isTrue();
          assertThat(message.name()).isNotNull();
        }
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noTwoTurnsOfAUserFollowEachOther(@ForAll("traces") Trace trace) {
    for (List<Message> prompt : prompts(trace)) {
      for (int i = 1; i < prompt.size(); i++) {
        Message before = prompt.get(i - 1);
        Message message = prompt.get(i);
        assertThat(
                before.role() == Role.USER
                    && message.role() == Role.USER
                    && Objects.equals(before.name(), message.name()))
            .isFalse();
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void promptsShareTheirMessages(@ForAll("traces") Trace trace) {
    Set<Message> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Message> prompt : prompts(trace)) {
      objects.addAll(prompt.subList(0, prompt.size() - 1));
    }

    // The system message, and the task with a remark behind it.
    assertThat(objects).hasSizeLessThanOrEqualTo(trace.messages().size() + 2);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aPromptDoesNotDependOnWhatCameLaterNorOnWhatWasAskedBefore(@ForAll("traces") Trace trace) {
    List<List<Message>> inOrder = prompts(trace);
    List<Step> steps = new ArrayList<>(trace.steps());
    Collections.reverse(steps);
    Prompts backwards = FRAMING.prompts();
    for (Step step : steps) {
      List<Message> expected = inOrder.get(step.number());
      assertThat(backwards.question(step)).isEqualTo(expected);
      assertThat(FRAMING.prompts().question(AgentTraces.alone(step))).isEqualTo(expected);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void withoutAWindowEveryTextStandsInThePromptInOrder(@ForAll("traces") Trace trace) {
    List<Step> steps = trace.steps();
    List<List<Message>> prompts = prompts(trace, Framing.recommended(PromptWindow.none()));
    for (Step step : steps) {
      StringBuilder text = new StringBuilder();
      prompts.get(step.number()).forEach(m -> text.append(m.content()).append('\n'));
      int place = Wording.INSTRUCTION.length();
      for (Message message : step.history()) {
        int found = text.indexOf(message.content(), place);
        assertThat(found).isNotNegative();
        place = found + message.content().length();
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsKeptAndFitsIsVerbatim(@ForAll("traces") Trace trace) {
    List<List<Message>> whole = prompts(trace, Framing.recommended(PromptWindow.none()));
    List<List<Message>> windowed = prompts(trace);
    for (Step step : trace.steps()) {
      Set<String> contents = new HashSet<>();
      whole.get(step.number()).forEach(m -> contents.add(m.content()));
      for (Message message : windowed.get(step.number())) {
        String content = message.content();
        boolean isChanged =
            content.isEmpty()
                || content.contains(" characters cut …]")
                || content.contains(Wording.LEFT_OUT);
        assertThat(isChanged || contents.contains(content)).isTrue();
      }
    }
  }
}
