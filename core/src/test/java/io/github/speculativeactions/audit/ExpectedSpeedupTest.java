package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedSpeedupTest {

  private static final int STEPS = 1_000_000;

  @ParameterizedTest
  @CsvSource({"0.0, 1", "0.3, 1", "0.5, 4", "0.5, Infinity", "0.9, 10", "1.0, 2", "1.0, Infinity"})
  void theFormulaGivesWhatARunTakes(double hitProbability, double guessRate) {
    assertThat(ExpectedSpeedup.of(hitProbability, guessRate))
        .isCloseTo(simulate(hitProbability, guessRate), within(0.01));
  }

  /** Runs steps of mean time 1 one after the other, with guesses and without. */
  private static double simulate(double hitProbability, double guessRate) {
    Random random = new Random(1);
    double plain = 0;
    double guessed = 0;
    for (int step = 0; step < STEPS; step++) {
      double time = exponential(random, 1);
      double guessTime = exponential(random, guessRate);
      plain += time;
      guessed += time;
      if (random.nextDouble() < hitProbability) {
        // the next step began when the guess was there, if that was before the end of this one
        double nextTime = exponential(random, 1);
        plain += nextTime;
        guessed += nextTime - Math.max(0, time - guessTime);
        step++;
      }
    }
    return plain / guessed;
  }

  private static double exponential(Random random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }
}
