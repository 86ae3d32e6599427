package io.github.speculativeactions.source;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.model.Trace;
import java.util.Iterator;

/** A source in which each row is one trace: the usual case, and one method to write. */
public interface RowTraceSource extends TraceSource {

  /**
   * {@return the trace that a row holds}
   *
   * <p>Called from several threads at once, and in any order.
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (of category INPUT) if the row
   *     is not what this source reads; its place is added by the caller
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
        return PendingTrace.of(row.position(), () -> trace(row));
      }
    };
  }
}
