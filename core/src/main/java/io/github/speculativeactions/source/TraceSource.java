package io.github.speculativeactions.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/**
 * Knows what the rows of one dataset mean.
 *
 * <p>Where each row is one trace, implement {@link RowTraceSource} instead: one method. This
 * interface serves the other shapes: a file that is one trace, a row that holds many, a verdict
 * that lies in a file beside it.
 *
 * <p>Implementations are safe for use by several threads. They are found as service providers (see
 * {@link TraceSources#discover()}) or handed over.
 */
public interface TraceSource {

  /** {@return its name, such as {@code swe-smith}, in lower case} */
  String name();

  /** {@return the columns it reads, so that a format can leave out the others; empty means all} */
  default Set<String> columns() {
    return Set.of();
  }

  /**
   * Finds the traces of one file, in order.
   *
   * <p>Called once for each file, from one thread. The iterator should read {@link
   * TraceFile#rows()} as it goes; what takes time belongs into the {@link PendingTrace}s, which are
   * completed on several threads.
   *
   * <p>A {@link io.github.speculativeactions.SpeculativeActionsException} of category INPUT, thrown
   * by the iterator or by a completion, rejects one entry. Where bad rows are put aside, the build
   * then goes on with the next one that the iterator gives; only the same failure at the same place
   * twice in a row ends it. So if a run has several rows and one of them is broken, the iterator
   * must drop the rest of that run, or the rest will come as a run of its own. What it throws names
   * the file alone, unless the author adds {@code .at(row.position())}; what a completion throws is
   * given the place of its {@link PendingTrace}.
   *
   * @param file the rows of the file, and what lies beside it
   * @return the traces, not completed yet
   * @throws IOException if a file beside it cannot be read
   */
  Iterator<PendingTrace> traces(TraceFile file) throws IOException;
}
