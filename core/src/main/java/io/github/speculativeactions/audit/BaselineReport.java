package io.github.speculativeactions.audit;

import java.util.List;

/**
 * What guessing the next action type without a model reaches on the eval set.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param trainTraces how many traces the guesses were learned from
 * @param trainSteps how many steps these have
 * @param evalTraces how many traces they were tested on
 * @param evalSteps how many steps these have
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
   * @param top1 how often the first guess is right, with an interval over traces
   * @param top3 how often one of the first three is
   * @param speedup how many times faster a run gets if the first guess is started early, by the
   *     published formula, with a speculator that takes no time; never below 1
   */
  public record Baseline(String name, Estimate top1, Estimate top3, double speedup) {}
}
