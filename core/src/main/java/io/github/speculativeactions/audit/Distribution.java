package io.github.speculativeactions.audit;

import java.util.List;

/**
 * How numbers are spread, in bins whose bounds grow with the numbers: one for each number below 16,
 * then eight from each power of two to the next.
 *
 * <p>Median and ninetieth percent are estimated within their bin, as if its numbers were spread
 * evenly there: exact below 16, and off by less than an eighth above.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param count how many numbers
 * @param min the smallest, 0 if there is none
 * @param median half of them are at most about this; 0 if there is none
 * @param p90 nine tenths of them are at most about this; 0 if there is none
 * @param max the largest, 0 if there is none
 * @param bins the bins that hold a number, in order
 */
public record Distribution(long count, long min, long median, long p90, long max, List<Bin> bins) {

  public Distribution {
    bins = List.copyOf(bins);
  }

  /**
   * How many numbers are within bounds.
   *
   * @param from the smallest number of the bin
   * @param to the largest number of the bin
   * @param count how many numbers are in it
   */
  public record Bin(long from, long to, long count) {}
}
