package io.github.speculativeactions.audit;

/**
 * A measured share with its 95 % confidence interval.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param value the share that was measured, from 0 to 1; NaN if nothing was there to measure
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Estimate(double value, double low, double high) {

  /** What is said of nothing. */
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);
}
