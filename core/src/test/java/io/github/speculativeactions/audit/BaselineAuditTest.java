package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.audit.BaselineReport.Baseline;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineAuditTest {

  private final BaselineAudit audit = new BaselineAudit();

  @Test
  void majorityGuessesTheTypesThatWereMostFrequentToLearnFrom() {
    learn(types(2, 2, 2, 5, 5, 0, 7));
    test(0, types(2, 5, 0, 7, 2, 8));
    Baseline majority = baseline("majority");
    assertThat(majority.top1().value()).isEqualTo(2 / 6.0);
    assertThat(majority.top3().value()).isEqualTo(4 / 6.0);
  }

  @Test
  void repeatLastGuessesTheLastTypeAndThenTheMostFrequentOnes() {
    learn(types(2, 2, 2, 5, 5, 0));
    test(0, types(2, 7, 7, 5, 0));
    Baseline repeatLast = baseline("repeat_last");
    // right are the 2 of the start and the second 7
    assertThat(repeatLast.top1().value()).isEqualTo(2 / 5.0);
    // the guesses are 2 5 0, 2 5 0, 7 2 5, 7 2 5 and 5 2 0
    assertThat(repeatLast.top3().value()).isEqualTo(4 / 5.0);
  }

  @Test
  void aLongerContextKnowsWhatAShorterOneCannot() {
    byte[] trace = types(1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2);
    learn(trace);
    test(0, trace);
    assertThat(baseline("markov_1").top1().value()).isLessThan(1);
    assertThat(baseline("markov_2").top1().value()).isEqualTo(1);
    assertThat(baseline("markov_3").top1().value()).isEqualTo(1);
  }

  @Test
  void theStartOfATraceIsAContextOfItsOwn() {
    learn(types(1, 2, 2, 2));
    learn(types(1, 2, 2, 2));
    test(0, types(1));
    assertThat(baseline("majority").top1().value()).isZero();
    assertThat(baseline("markov_1").top1().value()).isEqualTo(1);
    assertThat(baseline("markov_3").top1().value()).isEqualTo(1);
  }

  @Test
  void whatCameBehindAnUnseenContextIsGuessedFromAShorterOne() {
    learn(types(3, 4, 6));
    learn(types(0, 0, 0, 0, 0));
    // 4 came behind 3, but never behind 8 3
    test(0, types(8, 3, 4));
    assertThat(baseline("majority").top1().value()).isZero();
    assertThat(baseline("markov_2").top1().value()).isEqualTo(1 / 3.0);
  }

  @Test
  void markovChainsAreAsGoodAsTheChainThatMadeTheTraces() {
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      learn(chain(random));
    }
    for (int i = 0; i < 100; i++) {
      test(i, chain(random));
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
    learn(types(1));
    test(0, types(1, 2));
    assertThat(baseline("majority").speedup()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void withoutTracesToTestOnNothingIsSaid() {
    learn(types(1));
    BaselineReport report = audit.report();
    assertThat(report.evalTraces()).isZero();
    assertThat(report.baselines())
        .extracting(Baseline::name)
        .containsExactly("majority", "repeat_last", "markov_1", "markov_2", "markov_3");
    assertThat(report.baselines().get(0).top1()).isEqualTo(Estimate.NONE);
    assertThat(report.baselines().get(0).speedup()).isNaN();
  }

  @Test
  void stepsWithoutARowAreContextAndNothingElse() {
    audit.learn(types(2, 2, 2, 5, 2), steps(3, 4));
    audit.learn(types(7, 7, 7, 7, 7), steps());
    audit.test(0, types(2, 5, 2), steps(1, 2));
    audit.test(1, types(2, 5, 2), steps());
    BaselineReport report = audit.report();
    assertThat(report.trainTraces()).isEqualTo(1);
    assertThat(report.trainSteps()).isEqualTo(2);
    assertThat(report.evalTraces()).isEqualTo(1);
    assertThat(report.evalSteps()).isEqualTo(2);
    // behind 2 it learned 5 alone, and behind 5 it learned 2
    assertThat(baseline("markov_1").top1().value()).isEqualTo(1);
  }

  @Test
  void runsOfOneGroupAreOneObservation() {
    learn(types(1, 1, 2));
    for (int run = 0; run < 50; run++) {
      test(7, types(1, 1, 1));
    }
    assertThat(baseline("majority").top1()).isEqualTo(new Estimate(1, 0, 1));
    for (int run = 0; run < 50; run++) {
      test(8, types(2, 2, 2));
    }
    Estimate ofTwoGroups = baseline("majority").top1();
    assertThat(ofTwoGroups).isEqualTo(new Estimate(0.5, 0, 1));
  }

  @Test
  void learningEndsWithTheFirstTest() {
    test(0, types(1));
    assertThatThrownBy(() -> learn(types(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before");
  }

  private void learn(byte[] types) {
    audit.learn(types, all(types));
  }

  private void test(long group, byte[] types) {
    audit.test(group, types, all(types));
  }

  private static BitSet all(byte[] types) {
    BitSet all = new BitSet();
    all.set(0, types.length);
    return all;
  }

  private static BitSet steps(int... numbers) {
    BitSet steps = new BitSet();
    IntStream.of(numbers).forEach(steps::set);
    return steps;
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
