package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a run down step by step. */
final class Run {

  /** Tells the type by the name of the tool; what calls none is a final answer. */
  static final ActionClassifier BY_TOOL =
      step -> Classification.of(type(step), 1, "the tool's name");

  static final String FAILURE =
      "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nValueError: no";

  private final Trace.Builder trace;
  private int calls;

  private Run(String id, String instance, Outcome outcome) {
    trace =
        Trace.builder()
            .source("test")
            .id(id)
            .groupId(instance)
            .recordedOutcome(outcome)
            .message(Message.user("Solve " + instance + "."));
  }

  static Run resolved(String id, String instance) {
    return new Run(id, instance, Outcome.RESOLVED);
  }

  static Run unresolved(String id, String instance) {
    return new Run(id, instance, Outcome.UNRESOLVED);
  }

  static Run unknown(String id, String instance) {
    return new Run(id, instance, Outcome.UNKNOWN);
  }

  /** Says which tools may be called. */
  Run offering(String... tools) {
    trace.tools(Stream.of(tools).map(name -> new ToolDefinition(name, null, "{}")).toList());
    return this;
  }

  /** A step with one call, and its answer. */
  Run call(String text, String tool, String arguments, String answer) {
    String id = newId();
    trace.message(Message.assistant(text, new ToolCall(id, tool, arguments)));
    trace.message(Message.tool(id, answer));
    return this;
  }

  /** A step with one call of one text argument, without a word beside it. */
  Run call(String tool, String argument, String value) {
    return call("", tool, json(argument, value), "ok");
  }

  /** A step with a call for each value of one text argument, all of them answered. */
  Run callsAtOnce(String tool, String argument, String... values) {
    Stream<String> arguments = Stream.of(values).map(value -> json(argument, value));
    return callsAtOnce(tool, arguments.toList());
  }

  /** A step with a call for each of several arguments, all of them answered. */
  Run callsAtOnce(String tool, List<String> arguments) {
    List<ToolCall> made = new ArrayList<>();
    arguments.forEach(each -> made.add(new ToolCall(newId(), tool, each)));
    trace.message(Message.assistant("", made.toArray(ToolCall[]::new)));
    made.forEach(call -> trace.message(Message.tool(call.id(), "ok")));
    return this;
  }

  /** A step with one call to which no answer came. */
  Run callWithoutAnswer(String tool, String arguments) {
    trace.message(Message.assistant("", new ToolCall(newId(), tool, arguments)));
    return this;
  }

  private static String json(String argument, String value) {
    return "{\"%s\": \"%s\"}".formatted(argument, value);
  }

  private String newId() {
    return "call_" + trace.hashCode() + "_" + calls++;
  }

  /** A question of the agent, and what the user answers. */
  Run ask(String question, String answer) {
    say(question);
    trace.message(Message.user(answer));
    return this;
  }

  Run say(String text) {
    trace.message(Message.assistant(text));
    return this;
  }

  Trace end() {
    return trace.build();
  }

  private static ActionType type(Step step) {
    if (step.action().toolCalls().isEmpty()) {
      return ActionType.FINAL_ANSWER;
    }
    return switch (step.action().toolCalls().get(0).name()) {
      case "view" -> ActionType.FILE_READ;
      case "edit" -> ActionType.FILE_WRITE;
      case "test" -> ActionType.VERIFIER;
      case "search" -> ActionType.RETRIEVAL;
      default -> ActionType.TOOL_CALL;
    };
  }
}
