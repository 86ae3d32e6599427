package io.github.speculativeactions.audit;

import java.util.List;

/**
 * Tells the right side of a pair by a weighted sum of what only one side has.
 *
 * <p>This is logistic regression on the difference of the two sides' vectors, scaled to length 1,
 * fitted by stochastic gradient descent; the weights are averaged over all updates, since the last
 * ones alone would follow the last pairs. Strict arithmetic gives the same weights on every
 * machine.
 */
final class LinearModel {

  private static final int EPOCHS = 3;

  /** High, so that few epochs come to where many would: the averages are steady all the same. */
  private static final double RATE = 10;

  private final double[] weights = new double[AnswerText.WORD_NUMBERS];

  /** For each weight the sum of its updates, each times the number of pairs before it. */
  private final double[] delays = new double[AnswerText.WORD_NUMBERS];

  private long pairsSeen;

  private LinearModel() {}

  /** The model of some pairs, taken in their order. */
  static LinearModel fit(List<Difference> pairs) {
    LinearModel model = new LinearModel();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      pairs.forEach(model::learn);
    }
    model.average();
    return model;
  }

  /** 1 if it tells the right side, 0 if it takes the wrong one for it, a half if it cannot tell. */
  double success(Difference pair) {
    return (Math.signum(sum(pair)) + 1) / 2;
  }

  private void learn(Difference pair) {
    if (pair.size() > 0) {
      double scale = 1 / Math.sqrt(pair.size());
      double error = 1 / (1 + StrictMath.exp(scale * sum(pair)));
      double step = RATE * error * scale;
      update(pair.onlyChosen(), step);
      update(pair.onlyRejected(), -step);
    }
    pairsSeen++;
  }

  private void update(char[] features, double step) {
    for (char feature : features) {
      weights[feature] += step;
      delays[feature] += step * pairsSeen;
    }
  }

  private double sum(Difference pair) {
    double sum = 0;
    for (char feature : pair.onlyChosen()) {
      sum += weights[feature];
    }
    for (char feature : pair.onlyRejected()) {
      sum -= weights[feature];
    }
    return sum;
  }

  private void average() {
    for (int i = 0; i < weights.length && pairsSeen > 0; i++) {
      weights[i] -= delays[i] / pairsSeen;
    }
  }
}
