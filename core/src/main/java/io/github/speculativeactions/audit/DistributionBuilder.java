package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.Distribution.Bin;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts numbers for a {@link Distribution}.
 *
 * <p>Four kilobytes, however many numbers there are. Not safe for use by several threads.
 */
public final class DistributionBuilder {

  /** How many bins there are from each power of two to the next: the precision is an eighth. */
  private static final int BINS = 8;

  private static final int BINS_BITS = 3;

  private final long[] counts = new long[BINS * (Long.SIZE - BINS_BITS)];
  private long count;
  private long min = Long.MAX_VALUE;
  private long max;

  /** Creates a builder without numbers. */
  public DistributionBuilder() {}

  /**
   * Adds a number.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public void add(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("number must be 0 or more, not " + number);
    }
    counts[bin(number)]++;
    count++;
    min = Math.min(min, number);
    max = Math.max(max, number);
  }

  /** {@return how the numbers so far are spread} */
  public Distribution build() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        bins.add(new Bin(lowest(i), lowest(i + 1) - 1, counts[i]));
      }
    }
    return new Distribution(count, count == 0 ? 0 : min, quantile(0.5), quantile(0.9), max, bins);
  }

  /** About the smallest number that a share of the numbers does not exceed. */
  private long quantile(double share) {
    long rank = Math.max(1, (long) Math.ceil(count * share));
    long before = 0;
    for (int i = 0; i < counts.length; i++) {
      if (before + counts[i] >= rank) {
        return within(i, rank - before);
      }
      before += counts[i];
    }
    return 0;
  }

  /** The number at a place, from 1, among those of a bin, if they were spread evenly there. */
  private long within(int bin, long place) {
    long from = Math.max(lowest(bin), min);
    long width = Math.min(lowest(bin + 1) - 1, max) - from + 1;
    return from + (long) ((place - 0.5) / counts[bin] * width);
  }

  private static int bin(long number) {
    if (number < BINS) {
      return (int) number;
    }
    int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(number) - BINS_BITS;
    return BINS * shift + (int) (number >>> shift);
  }

  private static long lowest(int bin) {
    int shift = Math.max(0, bin / BINS - 1);
    return (long) (bin - BINS * shift) << shift;
  }
}
