package io.github.speculativeactions.testing;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.source.RowTraceSource;
import io.github.speculativeactions.source.TraceInput;
import java.util.Collections;
import java.util.List;

/** A source that hands out traces made beforehand. Safe for use by several threads. */
public final class GivenTraces implements RowTraceSource {

  private final List<Trace> traces;

  private GivenTraces(List<Trace> traces) {
    this.traces = List.copyOf(traces);
  }

  /** {@return a build that reads these traces, in their order} */
  public static SpeculativeDatasets.Builder build(List<Trace> traces) {
    InMemoryStorage storage =
        new InMemoryStorage().with("in/a.lines", Collections.nCopies(traces.size(), "{}"));
    return TestBuilds.on(storage)
        .from(TraceInput.of(new GivenTraces(traces), "memory://in/a.lines"));
  }

  @Override
  public String name() {
    return "given";
  }

  @Override
  public Trace trace(Row row) {
    return traces.get((int) row.position().row() - 1);
  }
}
