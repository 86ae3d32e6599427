package io.github.speculativeactions.audit;

/**
 * How much faster a long run gets if the next action is guessed and started while the agent still
 * thinks.
 *
 * <p>Ye, Ahuja, Liargkovas, Lu, Kaffes and Peng, "Speculative Actions: A Lossless Framework for
 * Faster Agentic Systems" (ICLR 2026, arXiv 2510.04371), Proposition 1: in a run of many steps
 *
 * <pre>E[time with guesses] / E[time without] -> 1 - p / (1 + p) * a / (a + b)</pre>
 *
 * where a guess is right with probability p whatever came before, each real step takes an
 * exponentially distributed time of rate b, each guess one of rate a, all independent. While a step
 * runs, the step behind it is guessed and started; if the guess is right, that step runs on and
 * nothing is guessed during it; if it is wrong, no time is lost. So at most half the time is saved.
 * What the guesses cost is not part of the formula, nor whether an action may be started on a
 * guess.
 */
final class ExpectedSpeedup {

  private ExpectedSpeedup() {}

  /**
   * The time without guesses, divided by the time with guesses.
   *
   * @param hitProbability how often a guess is right, p
   * @param guessRate how many guesses fit into the time of a real step, a / b; may be infinite
   */
  static double of(double hitProbability, double guessRate) {
    double headStart = 1 - 1 / (1 + guessRate);
    return 1 / (1 - hitProbability / (1 + hitProbability) * headStart);
  }
}
