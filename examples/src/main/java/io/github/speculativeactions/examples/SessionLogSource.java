package io.github.speculativeactions.examples;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.TraceFile;
import io.github.speculativeactions.source.TraceSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A plugin for an invented log in which each row is one message, and the rows of a session, which
 * stand together, are one run:
 *
 * <pre>{@code
 * {"session": "S-1", "who": "user", "text": "Where is order A7?"}
 * {"session": "S-1", "who": "agent", "text": "I look.", "tool": "track", "input": {"order": "A7"}}
 * {"session": "S-1", "who": "tool", "text": "It left the warehouse this morning."}
 * {"session": "S-2", "who": "user", "text": "And order A8?"}
 * }</pre>
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class SessionLogSource implements TraceSource {

  /** Creates the source; it has no settings. */
  public SessionLogSource() {}

  @Override
  public String name() {
    return "session-log";
  }

  @Override
  public Iterator<PendingTrace> traces(TraceFile file) {
    return new Sessions(file.rows());
  }

  /** Collects the rows of one session at a time; what they hold is read on other threads. */
  private final class Sessions implements Iterator<PendingTrace> {

    private final RowReader rows;
    private @Nullable Row ahead;

    /** The session of which a row could not be read: its others make no whole run. */
    private @Nullable String broken;

    private Sessions(RowReader rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (ahead == null && rows.hasNext()) {
        Row row = rows.next();
        if (!session(row).equals(broken)) {
          ahead = row;
          broken = null;
        }
      }
      return ahead != null;
    }

    @Override
    public PendingTrace next() {
      if (!hasNext() || ahead == null) {
        throw new NoSuchElementException();
      }
      Row first = ahead;
      ahead = null;
      String session = session(first);
      List<Row> run = new ArrayList<>(List.of(first));
      try {
        while (rows.hasNext() && ahead == null) {
          Row row = rows.next();
          if (session(row).equals(session)) {
            run.add(row);
          } else {
            ahead = row;
          }
        }
      } catch (SpeculativeActionsException e) {
        broken = session;
        throw e;
      }
      return PendingTrace.of(first.position(), () -> trace(session, run));
    }
  }

  private Trace trace(String session, List<Row> run) {
    Trace.Builder trace = Trace.builder().source(name()).id(session);
    for (Row row : run) {
      try {
        trace.message(message(row));
      } catch (SpeculativeActionsException e) {
        // Else the failure would name the row in which the run begins.
        throw e.at(row.position());
      }
    }
    return trace.build();
  }

  private static Message message(Row row) {
    String text = text(row, "text");
    String who = text(row, "who");
    return switch (who) {
      case "user" -> Message.user(text);
      case "tool" -> Message.tool(null, text);
      case "agent" ->
          row.column("tool").isMissingNode() ? Message.assistant(text) : call(row, text);
      default ->
          throw SpeculativeActionsException.input("who must be user, agent or tool, not " + who);
    };
  }

  private static Message call(Row row, String text) {
    return Message.assistant(
        text, new ToolCall(null, text(row, "tool"), row.column("input").toString()));
  }

  private static String session(Row row) {
    try {
      return text(row, "session");
    } catch (SpeculativeActionsException e) {
      throw e.at(row.position());
    }
  }

  private static String text(Row row, String column) {
    JsonNode value = row.column(column);
    if (!value.isString()) {
      throw SpeculativeActionsException.input(
          column + (value.isMissingNode() ? " is missing" : " must be text, not " + value));
    }
    return value.stringValue();
  }
}
