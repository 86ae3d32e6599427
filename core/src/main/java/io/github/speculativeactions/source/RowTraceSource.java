package io.github.speculativeactions.source;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.model.Trace;
import java.util.Iterator;
import tools.jackson.core.JacksonException;

/** A source in which each row is one trace: the usual case, and one method to write. */
public interface RowTraceSource extends TraceSource {

  /**
   * {@return the trace that a row holds}
   *
   * <p>Called from several threads at once, and in any order.
   *
   * @throws SpeculativeActionsException (of category INPUT) if the row is not what this source
   *     reads; its place is added by the caller. A JacksonException, which reading a value as what
   *     it is not throws, counts as that too. Anything else is taken for a fault of the source and
   *     ends the build, whatever happens to bad rows
   */
  Trace trace(Row row);

  @Override
  default Iterator<PendingTrace> traces(TraceFile file) {
    RowReader rows = file.rows();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public PendingTrace next() {
        Row row = rows.next();
        return PendingTrace.of(row.position(), () -> traceOf(row));
      }

      private Trace traceOf(Row row) {
        try {
          return trace(row);
        } catch (JacksonException e) {
          throw SpeculativeActionsException.input(
              "the row does not hold what the source reads: " + e.getOriginalMessage(), e);
        }
      }
    };
  }
}
