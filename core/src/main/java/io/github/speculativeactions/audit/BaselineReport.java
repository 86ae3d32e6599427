package io.github.speculativeactions.audit;

import java.util.List;

/**
 * What guessing the next action type without a model reaches on the rows of the eval, after
 * learning from those of the proposer's train split.
 *
 * <p>Where rows are shuffled one by one, as in the reference profile, most eval rows are among
 * those that were learned from: then it says little.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param trainTraces how many traces have steps that the guesses were learned from
 * @param trainSteps how many steps that is
 * @param evalTraces how many traces have steps that they were tested on
 * @param evalSteps how many steps that is
 * @param baselines what each way of guessing reached
 */
public record BaselineReport(
    long trainTraces, long trainSteps, long evalTraces, long evalSteps, List<Baseline> baselines) {

  public BaselineReport {
    baselines = List.copyOf(baselines);
  }

  /**
   * One way of guessing.
   *
   * @param name such as {@code majority}, {@code repeat_last} or {@code markov_2}
   * @param top1 how often the first guess is right, with an interval over groups
   * @param top3 how often one of the first three is
   * @param speedup how many times faster a long run would get at most if the first guess were
   *     started early, by Proposition 1 of "Speculative Actions: A Lossless Framework for Faster
   *     Agentic Systems" (arXiv 2510.04371) for guesses that take no time: 1 to 2, or NaN if
   *     nothing was tested. A right type is not yet a right action, so this bounds what such a
   *     guess is worth
   */
  public record Baseline(String name, Estimate top1, Estimate top3, double speedup) {}
}
