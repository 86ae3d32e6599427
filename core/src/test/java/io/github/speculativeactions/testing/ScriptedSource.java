package io.github.speculativeactions.testing;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.TraceFile;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.source.TraceSource;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A source whose rows say what becomes of them: {@link #trace}, {@link #bad}, {@link #skip} or
 * {@link #UNREADABLE}. Safe for use by several threads.
 */
public final class ScriptedSource implements TraceSource {

  /** A line that {@link LinesFormat} cannot read. */
  public static final String UNREADABLE = "unreadable";

  private final TraceGenerator generator;

  /** Creates a source whose traces come from a generator. */
  public ScriptedSource(TraceGenerator generator) {
    this.generator = generator;
  }

  /** {@return a line that is the trace of a number} */
  public static String trace(int number) {
    return "{\"trace\":" + number + "}";
  }

  /** {@return a line that is a trace without steps} */
  public static String traceWithoutSteps(int number) {
    return traceOf(number, 0);
  }

  /** {@return a line that is a trace of so many steps} */
  public static String traceOf(int number, int steps) {
    return "{\"trace\":" + number + ",\"steps\":" + steps + "}";
  }

  /** {@return a line that is a trace with a tool whose parameters are some text} */
  public static String traceWithTool(int number, String parameters) {
    return "{\"trace\":" + number + ",\"tool\":\"" + parameters + "\"}";
  }

  /** {@return a line of which the source says that it is bad} */
  public static String bad(String reason) {
    return "{\"bad\":\"" + reason + "\"}";
  }

  /** {@return a line that the source leaves out} */
  public static String skip(String reason) {
    return "{\"skip\":\"" + reason + "\"}";
  }

  /** {@return an input of small traces} */
  public static TraceInput at(String location) {
    return TraceInput.of(new ScriptedSource(TraceGenerator.seeded(1)), location);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Iterator<PendingTrace> traces(TraceFile file) {
    RowReader rows = file.rows();
    return new Iterator<>() {

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public PendingTrace next() {
        return pending(rows.next());
      }
    };
  }

  private static Trace withTool(Trace trace, String parameters) {
    return new Trace(
        trace.source(),
        trace.id(),
        trace.groupId(),
        trace.repository(),
        trace.outcome(),
        trace.recordedOutcome(),
        trace.reward(),
        List.of(new ToolDefinition("search", null, parameters)),
        trace.messages());
  }

  private PendingTrace pending(Row row) {
    JsonNode skip = row.column("skip");
    if (skip.isString()) {
      return PendingTrace.skipped(row.position(), skip.stringValue());
    }
    return PendingTrace.of(
        row.position(),
        () -> {
          JsonNode bad = row.column("bad");
          if (bad.isString()) {
            throw SpeculativeActionsException.input(bad.stringValue());
          }
          int number = row.column("trace").intValue();
          JsonNode tool = row.column("tool");
          if (tool.isString()) {
            return withTool(generator.trace(number), tool.stringValue());
          }
          JsonNode steps = row.column("steps");
          return steps.isMissingNode()
              ? generator.trace(number)
              : generator.trace(number, steps.intValue());
        });
  }
}
