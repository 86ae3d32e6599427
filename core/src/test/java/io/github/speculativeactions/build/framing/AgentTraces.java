package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Traces in any disorder: roles, ids and lengths as they come, but few ids, so that some match. */
final class AgentTraces {

  private AgentTraces() {}

  static Arbitrary<Trace> any() {
    Arbitrary<ToolDefinition> tool =
        Combinators.combine(text(), text()).as((a, b) -> new ToolDefinition("tool", a, b));
    return Combinators.combine(message().list().ofMaxSize(30), tool.list().ofMaxSize(2))
        .as((messages, tools) -> Trace.builder().messages(messages).tools(tools).build());
  }

  private static Arbitrary<Message> message() {
    Arbitrary<ToolCall> call =
        Combinators.combine(id(), arguments()).as((id, json) -> new ToolCall(id, "bash", json));
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(Role.ASSISTANT, Role.TOOL)),
                Tuple.of(1, Arbitraries.of(Role.class))),
            text(),
            call.list().ofMaxSize(3),
            id(),
            Arbitraries.of("bash", "Ann").injectNull(0.7))
        .as((role, content, calls, id, name) -> new Message(role, content, calls, id, name, null));
  }

  private static Arbitrary<String> id() {
    return Arbitraries.of("a", "b", "c", "call00001", "call00003").injectNull(0.4);
  }

  private static Arbitrary<String> arguments() {
    return Arbitraries.oneOf(
        text(), text().filter(t -> !t.contains("\ud83d")).map(t -> "{\"a\":\"" + t + "\"}"));
  }

  /** Mostly short, now and then beyond any window. */
  private static Arbitrary<String> text() {
    return Combinators.combine(
            Arbitraries.of("", "x", "naïve ", "日本", "😀"),
            Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 60)),
                Tuple.of(2, Arbitraries.integers().between(0, 3_000)),
                Tuple.of(1, Arbitraries.integers().between(0, 20_000))))
        .as(String::repeat);
  }

  /** {@return a step as a build has it: its trace ends with it} */
  static Step alone(Step step) {
    Trace.Builder trace = Trace.builder().tools(step.trace().tools());
    List<Step> steps = trace.messages(step.history()).message(step.action()).build().steps();
    return steps.get(step.number());
  }
}
