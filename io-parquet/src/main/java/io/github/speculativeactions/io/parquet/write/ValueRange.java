package io.github.speculativeactions.io.parquet.write;

import org.jspecify.annotations.Nullable;

/** The least and the greatest of some values, and how many are absent. */
final class ValueRange {

  private final @Nullable ValueOrder order;
  private byte @Nullable [] least;
  private byte @Nullable [] greatest;
  private long absent;

  /**
   * Creates the range of no values.
   *
   * @param order how they compare, or null to count the absent ones only
   */
  ValueRange(@Nullable ValueOrder order) {
    this.order = order;
  }

  /** {@return whether least and greatest are kept} */
  boolean isOrdered() {
    return order != null;
  }

  void add(byte[] value) {
    if (order == null) {
      return;
    }
    if (least == null || order.compare(value, least) < 0) {
      least = value;
    }
    if (greatest == null || order.compare(value, greatest) > 0) {
      greatest = value;
    }
  }

  void addAbsent(long count) {
    absent += count;
  }

  /** Adds all values of another range. */
  void addAll(ValueRange other) {
    absent += other.absent;
    if (other.least != null && other.greatest != null) {
      add(other.least);
      add(other.greatest);
    }
  }

  /** {@return the least value, or null if there is none or none is kept} */
  byte @Nullable [] least() {
    return least;
  }

  /** {@return the greatest value, or null if there is none or none is kept} */
  byte @Nullable [] greatest() {
    return greatest;
  }

  long absent() {
    return absent;
  }
}
