package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestBuilds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnVerifierRowsTest {

  private static final int TRACES = 100;

  private final InMemorySink sink = new InMemorySink();

  @Test
  void eachStepOfATraceThatDidNotFailHasARowOrAReason() {
    BuildReport report = build(TestBuilds.traces(TRACES));
    DatasetReport pairs = report.dataset(Dataset.VERIFIER);
    long leftOut = pairs.leftOut().values().stream().mapToLong(Long::longValue).sum();

    assertThat(pairs.totalRows()).isPositive().isEqualTo(rows().size());
    assertThat(pairs.totalRows() + leftOut).isEqualTo(report.steps());
    assertThat(pairs.leftOut()).containsKey(LeftOut.UNRESOLVED);
    assertThat(rows())
        .noneMatch(row -> row.provenance().outcome() == Outcome.UNRESOLVED)
        .allMatch(row -> row.actionType() != row.rejectedActionType() || isReal(row));
  }

  @Test
  void aStepThatStandsInTwoTracesHasOneRow() {
    List<String> twice = new ArrayList<>(TestBuilds.traces(TRACES));
    twice.addAll(TestBuilds.traces(TRACES));
    build(TestBuilds.traces(TRACES));
    int once = rows().size();

    InMemorySink again = new InMemorySink();
    BuildReport report = TestBuilds.of(twice).profile(profile()).to(again).run();

    assertThat(report.dataset(Dataset.VERIFIER).totalRows()).isEqualTo(once);
  }

  private static boolean isReal(VerifierRecord row) {
    return row.negativeKind() == NegativeKind.OTHER_STATE;
  }

  private List<VerifierRecord> rows() {
    List<VerifierRecord> rows = new ArrayList<>(sink.verifier(Split.TRAIN));
    rows.addAll(sink.verifier(Split.TEST));
    return rows;
  }

  private BuildReport build(List<String> traces) {
    return TestBuilds.of(traces).profile(profile()).to(sink).run();
  }

  private static Profile profile() {
    return Profile.recommended().toBuilder()
        .classifier(TestBuilds.anyType())
        .drawnNegatives()
        .build();
  }
}
