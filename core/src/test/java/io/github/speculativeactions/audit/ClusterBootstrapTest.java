package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTrueShare() {
    Random random = new Random(1);
    int experiments = 200;
    int held = 0;
    for (int i = 0; i < experiments; i++) {
      Estimate estimate = experiment(random, 100).estimates().get(0);
      held += estimate.low() <= 0.5 && 0.5 <= estimate.high() ? 1 : 0;
    }
    assertThat(held).isBetween(experiments * 91 / 100, experiments * 99 / 100);
  }

  @Test
  void manyClustersArePutTogetherWithoutMakingTheIntervalWrong() {
    Estimate estimate = experiment(new Random(1), 20_000).estimates().get(0);
    // the share of a cluster is even over 0..1, so its deviation is the root of 1/12
    double halfWidth = 1.96 * Math.sqrt(1 / 12.0 / 20_000);
    assertThat(estimate.high() - estimate.low()).isCloseTo(2 * halfWidth, within(halfWidth / 5));
  }

  @Test
  void trialsOfOneClusterAreNotTakenForIndependent() {
    ClusterBootstrap clusters = new ClusterBootstrap(1);
    ClusterBootstrap trials = new ClusterBootstrap(1);
    for (int i = 0; i < 40; i++) {
      clusters.add(i % 4, 1, new double[] {i % 2});
      trials.add(i, 1, new double[] {i % 2});
    }
    assertThat(width(clusters)).isGreaterThan(2 * width(trials));
  }

  @Test
  void severalSharesOfTheSameTrialsKeepTheirOrder() {
    ClusterBootstrap bootstrap = new ClusterBootstrap(2);
    bootstrap.add(1, 10, new double[] {2, 9});
    bootstrap.add(2, 10, new double[] {4, 9});
    assertThat(bootstrap.trials()).isEqualTo(20);
    assertThat(bootstrap.estimates())
        .containsExactly(new Estimate(0.3, 0.2, 0.4), new Estimate(0.9, 0.9, 0.9));
  }

  @Test
  void ofASingleClusterNobodyKnowsHowSureItsShareIs() {
    ClusterBootstrap bootstrap = new ClusterBootstrap(1);
    assertThat(bootstrap.estimates()).containsExactly(Estimate.NONE);
    bootstrap.add(257, 4, new double[] {1});
    assertThat(bootstrap.estimates()).containsExactly(new Estimate(0.25, 0, 1));
  }

  /** Clusters of ten trials, whose true shares are even over 0..1. */
  private static ClusterBootstrap experiment(Random random, int clusters) {
    ClusterBootstrap bootstrap = new ClusterBootstrap(1);
    for (int i = 0; i < clusters; i++) {
      bootstrap.add(i, 10, new double[] {10 * random.nextDouble()});
    }
    return bootstrap;
  }

  private static double width(ClusterBootstrap bootstrap) {
    Estimate estimate = bootstrap.estimates().get(0);
    return estimate.high() - estimate.low();
  }
}
