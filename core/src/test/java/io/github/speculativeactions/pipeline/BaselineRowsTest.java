package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestBuilds;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guesses without a model are measured on what is written. */
class BaselineRowsTest {

  private static final int TRACES = 200;
  private static final int EVAL_ROWS = 20;

  private final InMemorySink sink = new InMemorySink();

  @ParameterizedTest
  @EnumSource
  void theyAreLearnedFromTheProposersTrainRowsAndTestedOnTheEvals(RowOrder order) {
    BaselineReport baselines =
        baselines(profile().rowOrder(order).trainOn(TrainOn.RESOLVED).evalRows(EVAL_ROWS).build());

    assertThat(baselines.trainSteps()).isPositive().isEqualTo(sink.proposer(Split.TRAIN).size());
    assertThat(baselines.evalSteps()).isEqualTo(EVAL_ROWS);
    assertThat(baselines.baselines()).noneMatch(guess -> Double.isNaN(guess.top1().value()));
  }

  @Test
  void withoutAnEvalNothingIsSaid() {
    BaselineReport baselines =
        baselines(profile().rowOrder(RowOrder.WHOLE_TRACES).evalShare(0).build());

    assertThat(baselines.trainSteps()).isEqualTo(sink.proposer(Split.TRAIN).size());
    assertThat(baselines.evalSteps()).isZero();
    assertThat(baselines.baselines()).allMatch(guess -> Double.isNaN(guess.top1().value()));
  }

  private BaselineReport baselines(Profile profile) {
    Measures measures =
        TestBuilds.of(TestBuilds.traces(TRACES)).profile(profile).to(sink).run().measures();
    return Objects.requireNonNull(measures).baselines();
  }

  private static Profile.Builder profile() {
    return Profile.reference().toBuilder().classifier(TestBuilds.anyType());
  }
}
