package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.split.Split;
import java.util.List;

/**
 * Looks at what an in-memory sink holds.
 *
 * @param sink the sink
 */
record InMemoryOutput(InMemorySink sink) implements DatasetSinkContract.Output {

  @Override
  public List<String> rows(Dataset dataset, Split split) {
    List<? extends DatasetRecord> records =
        switch (dataset) {
          case PROPOSER -> sink.proposer(split);
          case VERIFIER -> sink.verifier(split);
          case EVAL -> sink.eval(split);
        };
    return records.stream().map(Object::toString).toList();
  }

  @Override
  public List<String> rejected() {
    return sink.rejected().stream().map(Object::toString).toList();
  }
}
