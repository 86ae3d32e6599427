package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the records in memory: for tests, notebooks and small sets.
 *
 * <p>Not safe for use by several threads; read it when the build has returned.
 */
public final class InMemorySink implements DatasetSink {

  private record Written(Split split, DatasetRecord record) {}

  private final List<Written> written = new ArrayList<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private boolean opened;
  private boolean closed;
  private boolean committed;

  /** Creates an empty sink. */
  public InMemorySink() {}

  @Override
  public void open(SinkContext context) {
    if (opened) {
      throw new IllegalStateException("a sink serves one build; make a new one");
    }
    opened = true;
  }

  @Override
  public void write(Split split, DatasetRecord record) {
    requireOpen();
    written.add(new Written(split, record));
  }

  @Override
  public void reject(RejectedRow row) {
    requireOpen();
    rejected.add(row);
  }

  @Override
  public void commit(BuildReport report) {
    requireOpen();
    committed = true;
  }

  @Override
  public void close() {
    closed = true;
    if (!committed) {
      written.clear();
      rejected.clear();
    }
  }

  private void requireOpen() {
    if (!opened || closed) {
      throw new IllegalStateException(opened ? "the sink has been closed" : "open the sink first");
    }
  }

  /** {@return the proposer rows of a split, in order; empty if the build did not complete} */
  public List<ProposerRecord> proposer(Split split) {
    return records(Dataset.PROPOSER, split, ProposerRecord.class);
  }

  /** {@return the verifier rows of a split, in order; empty if the build did not complete} */
  public List<VerifierRecord> verifier(Split split) {
    return records(Dataset.VERIFIER, split, VerifierRecord.class);
  }

  /** {@return the eval rows of a split, in order; empty if the build did not complete} */
  public List<EvalRecord> eval(Split split) {
    return records(Dataset.EVAL, split, EvalRecord.class);
  }

  /** {@return the input rows that could not be used; empty if the build did not complete} */
  public List<RejectedRow> rejected() {
    return committed ? List.copyOf(rejected) : List.of();
  }

  private <R extends DatasetRecord> List<R> records(
      Dataset dataset, Split split, Class<R> recordClass) {
    if (!committed) {
      return List.of();
    }
    return written.stream()
        .filter(row -> row.split() == split && row.record().dataset() == dataset)
        .map(row -> recordClass.cast(row.record()))
        .toList();
  }
}
