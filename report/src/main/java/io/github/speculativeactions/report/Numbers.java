package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Estimate;

/**
 * Numbers as people read them, the same in every country and on every JDK: rounding is done on
 * whole numbers.
 */
final class Numbers {

  /** What stands for a number that there is not. */
  static final String NONE = "–";

  private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB"};

  private Numbers() {}

  /** {@return such as {@code 73,669}} */
  static String count(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** {@return such as {@code 1 row} or {@code 2 rows}} */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@return such as {@code 50.5 MB}, in powers of 1000} */
  static String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < BYTE_UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return (unit == 0 ? Long.toString(bytes) : tenths(value)) + " " + BYTE_UNITS[unit];
  }

  /** {@return such as {@code 51.3 %}} */
  static String percent(double share) {
    return Double.isNaN(share) ? NONE : tenths(share * 100) + " %";
  }

  /** {@return the percentage of a part, such as {@code 51.3 %}} */
  static String percent(long part, long whole) {
    return percent(whole == 0 ? Double.NaN : (double) part / whole);
  }

  /** {@return such as {@code 51.3 % (49.9 to 52.7)}} */
  static String estimate(Estimate estimate) {
    if (Double.isNaN(estimate.value())) {
      return NONE;
    }
    return "%s (%s to %s)"
        .formatted(
            percent(estimate.value()), tenths(estimate.low() * 100), tenths(estimate.high() * 100));
  }

  /** {@return such as {@code 1.38 ×}} */
  static String factor(double factor) {
    return Double.isNaN(factor) ? NONE : hundredths(factor) + " ×";
  }

  /** {@return with one digit behind the point} */
  static String tenths(double value) {
    return decimal(value, 10);
  }

  /** {@return with two digits behind the point} */
  static String hundredths(double value) {
    return decimal(value, 100);
  }

  private static String decimal(double value, int scale) {
    long rounded = Math.round(Math.abs(value) * scale);
    String fraction = Long.toString(scale + rounded % scale).substring(1);
    String sign = value < 0 && rounded > 0 ? "-" : "";
    return sign + count(rounded / scale) + "." + fraction;
  }
}
