package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.BaselineReport.Baseline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what guessing the next action type without a model reaches: what a trained proposer has
 * to beat.
 *
 * <p>All steps of a trace are what came before the later ones, as in prompts; but learned from and
 * tested on are those alone that have a row.
 *
 * <p>{@code majority} always guesses the most frequent types, {@code repeat_last} the last type
 * again and then the most frequent ones, {@code markov_1} to {@code markov_3} those that came most
 * often behind the last one, two or three types. First all traces to learn from, then those to test
 * on; only counts are kept. The intervals come from a bootstrap over groups, as runs on one
 * instance resemble each other.
 *
 * <p>The report depends on the traces and their order alone. Not safe for use by several threads.
 */
public final class BaselineAudit {

  private static final int LONGEST_CONTEXT = 3;

  /** The chains that look at no, one, two and three types. */
  private final List<MarkovChain> chains = new ArrayList<>();

  /** By name, empty until the learning ends. */
  private final Map<String, Guesser> guessers = new LinkedHashMap<>();

  private final ClusterBootstrap bootstrap = new ClusterBootstrap(2 * (LONGEST_CONTEXT + 2));
  private long trainTraces;
  private long trainSteps;
  private long evalTraces;

  /** Creates an audit that has learned nothing. */
  public BaselineAudit() {
    for (int order = 0; order <= LONGEST_CONTEXT; order++) {
      chains.add(new MarkovChain(order));
    }
  }

  /**
   * Learns from a trace.
   *
   * @param types the numbers of its steps' types, in order; not kept
   * @param learned the numbers of the steps to learn from
   * @throws IllegalStateException if a trace was tested on or the report taken already
   */
  public void learn(byte[] types, BitSet learned) {
    if (!guessers.isEmpty()) {
      throw new IllegalStateException(
          "all traces to learn from come before those to test on, and before the report");
    }
    for (MarkovChain chain : chains) {
      int context = chain.start();
      for (int step = 0; step < types.length; step++) {
        if (learned.get(step)) {
          chain.learn(context, types[step]);
        }
        context = chain.next(context, types[step]);
      }
    }
    trainTraces += learned.isEmpty() ? 0 : 1;
    trainSteps += learned.cardinality();
  }

  /**
   * Tests on a trace.
   *
   * @param group the hash of its group's name
   * @param types the numbers of its steps' types, in order; not kept
   * @param tested the numbers of the steps to test on
   */
  public void test(long group, byte[] types, BitSet tested) {
    if (guessers.isEmpty()) {
      endLearning();
    }
    if (tested.isEmpty()) {
      return;
    }
    double[] hits = new double[2 * guessers.size()];
    int place = 0;
    for (Guesser guesser : guessers.values()) {
      int[] misses = guesser.misses(types);
      for (int step = tested.nextSetBit(0); step >= 0; step = tested.nextSetBit(step + 1)) {
        hits[place] += misses[step] < 1 ? 1 : 0;
        hits[place + 1] += misses[step] < 3 ? 1 : 0;
      }
      place += 2;
    }
    evalTraces++;
    bootstrap.add(Long.hashCode(group), tested.cardinality(), hits);
  }

  /** {@return what each way of guessing reached so far} */
  public BaselineReport report() {
    if (guessers.isEmpty()) {
      endLearning();
    }
    List<Estimate> hits = bootstrap.estimates();
    List<Baseline> baselines = new ArrayList<>();
    for (String name : guessers.keySet()) {
      Estimate top1 = hits.get(2 * baselines.size());
      Estimate top3 = hits.get(2 * baselines.size() + 1);
      double speedup = ExpectedSpeedup.of(top1.value(), Double.POSITIVE_INFINITY);
      baselines.add(new Baseline(name, top1, top3, speedup));
    }
    return new BaselineReport(trainTraces, trainSteps, evalTraces, bootstrap.trials(), baselines);
  }

  private void endLearning() {
    guessers.put("majority", Guesser.markov(chains.get(0)));
    guessers.put("repeat_last", Guesser.repeatLast(chains.get(0)));
    for (int order = 1; order <= LONGEST_CONTEXT; order++) {
      guessers.put("markov_" + order, Guesser.markov(chains.get(order)));
    }
  }
}
