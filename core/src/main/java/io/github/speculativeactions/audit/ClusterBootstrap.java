package io.github.speculativeactions.audit;

import io.github.speculativeactions.split.PythonRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares of successes with percentile bootstrap intervals over clusters (Efron, 1979): whole
 * clusters are drawn again, since trials of one trace or group resemble each other.
 *
 * <p>What there is more than {@value #CLUSTERS} of is put together into so many clusters, which
 * keeps memory and time bounded and the intervals right. Several shares of the same trials are
 * measured at once. Not safe for use by several threads.
 */
final class ClusterBootstrap {

  private static final int CLUSTERS = 256;
  private static final int RESAMPLES = 1_000;
  private static final int LOW = RESAMPLES / 40 - 1;
  private static final int HIGH = RESAMPLES - RESAMPLES / 40;
  private static final long SEED = 42;

  private final int shares;
  private final long[] trials = new long[CLUSTERS];
  private final double[][] successes;

  /** Creates a bootstrap without trials. */
  ClusterBootstrap(int shares) {
    this.shares = shares;
    this.successes = new double[CLUSTERS][shares];
  }

  /**
   * Adds the trials of a cluster, or some of them.
   *
   * @param cluster the number or hash of the trace or group
   * @param count how many trials
   * @param successful how many of them were a success, for each share
   */
  void add(int cluster, long count, double[] successful) {
    int place = Math.floorMod(cluster, CLUSTERS);
    trials[place] += count;
    for (int share = 0; share < shares; share++) {
      successes[place][share] += successful[share];
    }
  }

  long trials() {
    return Arrays.stream(trials).sum();
  }

  /** The shares; without trials none, and of a single cluster without knowing how sure they are. */
  List<Estimate> estimates() {
    int[] clusters = nonEmptyClusters();
    double[] values = ratios(clusters);
    double[][] resampled = new double[shares][RESAMPLES];
    if (clusters.length > 1) {
      resample(clusters, resampled);
    }
    List<Estimate> estimates = new ArrayList<>();
    for (int share = 0; share < shares; share++) {
      double[] sorted = resampled[share];
      Arrays.sort(sorted);
      estimates.add(
          switch (clusters.length) {
            case 0 -> Estimate.NONE;
            case 1 -> new Estimate(values[share], 0, 1);
            default -> new Estimate(values[share], sorted[LOW], sorted[HIGH]);
          });
    }
    return List.copyOf(estimates);
  }

  private int[] nonEmptyClusters() {
    int[] numbers = new int[CLUSTERS];
    int count = 0;
    for (int i = 0; i < CLUSTERS; i++) {
      if (trials[i] > 0) {
        numbers[count++] = i;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private void resample(int[] clusters, double[][] resampled) {
    PythonRandom random = PythonRandom.seeded(SEED);
    int[] drawn = new int[clusters.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < drawn.length; j++) {
        drawn[j] = clusters[random.choice(clusters.length)];
      }
      double[] ratios = ratios(drawn);
      for (int share = 0; share < shares; share++) {
        resampled[share][i] = ratios[share];
      }
    }
  }

  /** The shares of the trials in some clusters. */
  private double[] ratios(int[] clusters) {
    double[] sums = new double[shares];
    long count = 0;
    for (int cluster : clusters) {
      count += trials[cluster];
      for (int share = 0; share < shares; share++) {
        sums[share] += successes[cluster][share];
      }
    }
    for (int share = 0; share < shares; share++) {
      sums[share] /= count;
    }
    return sums;
  }
}
