package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.audit.BaselineReport.Baseline;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineAuditTest {

  private final BaselineAudit audit = new BaselineAudit();

  @Test
  void majorityGuessesTheTypesThatWereMostFrequentToLearnFrom() {
    audit.learn(types(2, 2, 2, 5, 5, 0, 7));
    audit.test(types(2, 5, 0, 7, 2, 8));
    Baseline majority = baseline("majority");
    assertThat(majority.top1().value()).isEqualTo(2 / 6.0);
    assertThat(majority.top3().value()).isEqualTo(4 / 6.0);
  }

  @Test
  void repeatLastGuessesTheLastTypeAndThenTheMostFrequentOnes() {
    audit.learn(types(2, 2, 2, 5, 5, 0));
    audit.test(types(2, 7, 7, 5, 0));
    Baseline repeatLast = baseline("repeat_last");
    // right are the 2 of the start and the second 7
    assertThat(repeatLast.top1().value()).isEqualTo(2 / 5.0);
    // the guesses are 2 5 0, 2 5 0, 7 2 5, 7 2 5 and 5 2 0
    assertThat(repeatLast.top3().value()).isEqualTo(4 / 5.0);
  }

  @Test
  void aLongerContextKnowsWhatAShorterOneCannot() {
    byte[] trace = types(1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2);
    audit.learn(trace);
    audit.test(trace);
    assertThat(baseline("markov_1").top1().value()).isLessThan(1);
    assertThat(baseline("markov_2").top1().value()).isEqualTo(1);
    assertThat(baseline("markov_3").top1().value()).isEqualTo(1);
  }

  @Test
  void theStartOfATraceIsAContextOfItsOwn() {
    audit.learn(types(1, 2, 2, 2));
    audit.learn(types(1, 2, 2, 2));
    audit.test(types(1));
    assertThat(baseline("majority").top1().value()).isZero();
    assertThat(baseline("markov_1").top1().value()).isEqualTo(1);
    assertThat(baseline("markov_3").top1().value()).isEqualTo(1);
  }

  @Test
  void whatCameBehindAnUnseenContextIsGuessedFromAShorterOne() {
    audit.learn(types(3, 4, 6));
    audit.learn(types(0, 0, 0, 0, 0));
    // 4 came behind 3, but never behind 8 3
    audit.test(types(8, 3, 4));
    assertThat(baseline("majority").top1().value()).isZero();
    assertThat(baseline("markov_2").top1().value()).isEqualTo(1 / 3.0);
  }

  @Test
  void markovChainsAreAsGoodAsTheChainThatMadeTheTraces() {
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      audit.learn(chain(random));
    }
    for (int i = 0; i < 100; i++) {
      audit.test(chain(random));
    }
    BaselineReport report = audit.report();
    assertThat(report.trainTraces()).isEqualTo(400);
    assertThat(report.trainSteps()).isEqualTo(400 * 50);
    assertThat(report.evalTraces()).isEqualTo(100);
    assertThat(report.evalSteps()).isEqualTo(100 * 50);
    // the next type is the one behind the last in seven of ten steps, one of nine otherwise
    double best = 0.7 + 0.3 / 9;
    for (String name : List.of("markov_1", "markov_2", "markov_3")) {
      Estimate top1 = baseline(name).top1();
      assertThat(top1.value()).isCloseTo(best, within(0.03));
      assertThat(top1.low()).isLessThan(best);
      assertThat(top1.high()).isGreaterThan(best);
    }
    assertThat(baseline("repeat_last").top1().value()).isCloseTo(0.3 / 9, within(0.02));
  }

  @Test
  void theSpeedUpIsThatOfGuessesThatTakeNoTime() {
    audit.learn(types(1));
    audit.test(types(1, 2));
    assertThat(baseline("majority").speedup()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void withoutTracesToTestOnNothingIsSaid() {
    audit.learn(types(1));
    BaselineReport report = audit.report();
    assertThat(report.evalTraces()).isZero();
    assertThat(report.baselines())
        .extracting(Baseline::name)
        .containsExactly("majority", "repeat_last", "markov_1", "markov_2", "markov_3");
    assertThat(report.baselines().get(0).top1()).isEqualTo(Estimate.NONE);
    assertThat(report.baselines().get(0).speedup()).isNaN();
  }

  @Test
  void learningEndsWithTheFirstTest() {
    audit.test(types(1));
    assertThatThrownBy(() -> audit.learn(types(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before");
  }

  private Baseline baseline(String name) {
    return audit.report().baselines().stream()
        .filter(baseline -> baseline.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] chain(Random random) {
    byte[] types = new byte[50];
    for (int i = 0; i < types.length; i++) {
      boolean follows = i > 0 && random.nextInt(10) < 7;
      types[i] = (byte) (follows ? (types[i - 1] + 1) % 9 : random.nextInt(9));
    }
    return types;
  }

  private static byte[] types(int... numbers) {
    byte[] types = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      types[i] = (byte) numbers[i];
    }
    return types;
  }
}
