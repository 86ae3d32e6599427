package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Traces of every shape the model allows. */
final class TraceArbitraries {

  private TraceArbitraries() {}

  /** Text with empty strings, lone halves of surrogate pairs and everything else. */
  static Arbitrary<String> text() {
    Arbitrary<String> halves =
        Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(4);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
    return Combinators.combine(any, halves, any).as((a, b, c) -> a + b + c);
  }

  static Arbitrary<Trace> traces(Arbitrary<String> text) {
    return Combinators.combine(
            text,
            text,
            text.injectNull(0.3),
            Arbitraries.of(Outcome.class),
            Arbitraries.of(Outcome.class),
            Arbitraries.doubles().injectNull(0.3),
            tool(text).list().ofMaxSize(3),
            message(text).list().ofMaxSize(6))
        .as(
            (id, group, repository, outcome, recorded, reward, tools, messages) ->
                new Trace(
                    "source", id, group, repository, outcome, recorded, reward, tools, messages));
  }

  private static Arbitrary<ToolDefinition> tool(Arbitrary<String> text) {
    return Combinators.combine(text, text.injectNull(0.3), text).as(ToolDefinition::new);
  }

  private static Arbitrary<Message> message(Arbitrary<String> text) {
    Arbitrary<Message> interpreted =
        Combinators.combine(plain(text), plain(text)).as(Message::interpretedFrom);
    Arbitrary<Message> sameText =
        Combinators.combine(plain(text), plain(text))
            .as((message, found) -> message.interpretedFrom(found.withContent(message.content())));
    return Arbitraries.oneOf(plain(text), interpreted, sameText);
  }

  private static Arbitrary<Message> plain(Arbitrary<String> text) {
    Arbitrary<ToolCall> call =
        Combinators.combine(text.injectNull(0.3), text, text).as(ToolCall::new);
    return Combinators.combine(
            Arbitraries.of(Role.class),
            text,
            call.list().ofMaxSize(2),
            text.injectNull(0.5),
            text.injectNull(0.5))
        .as((role, content, calls, id, name) -> new Message(role, content, calls, id, name, null));
  }
}
