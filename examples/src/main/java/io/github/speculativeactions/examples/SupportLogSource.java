package io.github.speculativeactions.examples;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.RowTraceSource;
import tools.jackson.databind.JsonNode;

/**
 * A plugin for logs of an invented support desk, in which each row is one conversation:
 *
 * <pre>{@code
 * {"ticket": "T-17", "customer": "C-3", "solved": true, "turns": [
 *   {"customer": "Where is order A7?"},
 *   {"agent": "I look it up.", "tool": "track", "input": {"order": "A7"}},
 *   {"result": "It left the warehouse this morning."},
 *   {"agent": "It is on its way."}]}
 * }</pre>
 *
 * <p>It is found because {@code META-INF/services} names it. Stateless and safe for use by several
 * threads.
 */
public final class SupportLogSource implements RowTraceSource {

  /** Creates the source; it has no settings. */
  public SupportLogSource() {}

  @Override
  public String name() {
    return "support-log";
  }

  @Override
  public Trace trace(Row row) {
    Trace.Builder trace =
        Trace.builder()
            .source(name())
            .id(text(row.column("ticket"), "ticket"))
            .groupId(text(row.column("customer"), "customer"))
            .recordedOutcome(outcome(row.column("solved")));
    JsonNode turns = row.json("turns");
    if (!turns.isArray()) {
      throw SpeculativeActionsException.input("turns must be a list, not " + turns);
    }
    for (int i = 0; i < turns.size(); i++) {
      trace.message(message(turns.get(i), "turns[" + i + "]"));
    }
    return trace.build();
  }

  private static Message message(JsonNode turn, String where) {
    if (turn.has("customer")) {
      return Message.user(text(turn.path("customer"), where + ".customer"));
    }
    if (turn.has("result")) {
      return Message.tool(null, text(turn.path("result"), where + ".result"));
    }
    String said = text(turn.path("agent"), where + ".agent");
    if (!turn.has("tool")) {
      return Message.assistant(said);
    }
    String tool = text(turn.path("tool"), where + ".tool");
    return Message.assistant(said, new ToolCall(null, tool, turn.path("input").toString()));
  }

  private static Outcome outcome(JsonNode solved) {
    if (!solved.isBoolean()) {
      return Outcome.UNKNOWN;
    }
    return solved.booleanValue() ? Outcome.RESOLVED : Outcome.UNRESOLVED;
  }

  /** A bad value must name itself; the pipeline adds file and row. */
  private static String text(JsonNode value, String where) {
    if (value.isMissingNode()) {
      throw SpeculativeActionsException.input(where + " is missing");
    }
    if (!value.isString()) {
      throw SpeculativeActionsException.input(where + " must be text, not " + value);
    }
    return value.stringValue();
  }
}
