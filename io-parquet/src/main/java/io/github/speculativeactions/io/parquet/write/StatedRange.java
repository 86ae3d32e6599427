package io.github.speculativeactions.io.parquet.write;

import java.nio.ByteBuffer;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * The range of some values as a file states it.
 *
 * <p>An end that is a long text is cut, see {@link ShortBound}: the range stays true, but its end
 * is then none of the values.
 */
final class StatedRange {

  private final ValueRange values;
  private final byte @Nullable [] least;
  private final byte @Nullable [] greatest;

  StatedRange(ValueRange values) {
    byte[] first = values.least();
    byte[] last = values.greatest();
    this.values = values;
    this.least = first == null ? null : ShortBound.below(first);
    this.greatest = last == null ? null : ShortBound.above(last);
  }

  /** {@return what the footer says of a column chunk; readers expect both ends or none} */
  Statistics statistics() {
    Statistics statistics = new Statistics().setNull_count(values.absent());
    if (least != null && greatest != null) {
      statistics
          .setMin_value(least)
          .setIs_min_value_exact(least == values.least())
          .setMax_value(greatest)
          .setIs_max_value_exact(greatest == values.greatest());
    }
    return statistics;
  }

  /** {@return whether it can stand in a column index: values have both ends or are not there} */
  boolean isForIndex() {
    return values.isOrdered() && isEmpty() == (greatest == null);
  }

  /** {@return whether there is no value} */
  boolean isEmpty() {
    return least == null;
  }

  /** {@return the lower end, empty if there is none} */
  ByteBuffer least() {
    return buffer(least);
  }

  /** {@return the upper end, empty if there is none} */
  ByteBuffer greatest() {
    return buffer(greatest);
  }

  long absent() {
    return values.absent();
  }

  private static ByteBuffer buffer(byte @Nullable [] end) {
    return end == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(end);
  }
}
