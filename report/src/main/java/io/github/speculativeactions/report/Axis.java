package io.github.speculativeactions.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Places numbers along a line: evenly, or by their logarithm, which shows short and very long ones
 * at once.
 */
final class Axis {

  private static final int[] STEPS = {1, 2, 5};

  private final boolean logarithmic;
  private final double first;
  private final double last;
  private final double start;
  private final double end;

  private Axis(boolean logarithmic, double min, double max, double start, double end) {
    this.logarithmic = logarithmic;
    this.first = logarithmic ? StrictMath.log(min) : min;
    this.last = logarithmic ? StrictMath.log(max) : max;
    this.start = start;
    this.end = end;
  }

  /** {@return an axis on which equal differences are equally far apart} */
  static Axis even(double min, double max, double start, double end) {
    return new Axis(false, min, max, start, end);
  }

  /** {@return an axis on which equal ratios are equally far apart; for numbers above 0} */
  static Axis logarithmic(double min, double max, double start, double end) {
    return new Axis(true, min, max, start, end);
  }

  /** {@return where a number is} */
  double place(long number) {
    return place((double) number);
  }

  /** {@return where a number is} */
  double place(double number) {
    double along = logarithmic ? StrictMath.log(number) : number;
    return start + (along - first) / (last - first) * (end - start);
  }

  /** {@return the numbers 1, 2, 5, 10, … from one to another} */
  static List<Long> steps(long min, long max) {
    List<Long> steps = new ArrayList<>();
    for (long power = 1; power <= max; power *= 10) {
      for (int step : STEPS) {
        if (step * power >= min && step * power <= max) {
          steps.add(step * power);
        }
      }
    }
    return steps;
  }

  /** {@return the smallest of 1, 2, 5, 10, … of which a few make up the number} */
  static long spacing(long number) {
    for (long power = 1; ; power *= 10) {
      for (int step : STEPS) {
        if (number <= 4 * power * step) {
          return step * power;
        }
      }
    }
  }
}
