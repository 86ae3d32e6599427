package io.github.speculativeactions.io.parquet.write;

import java.util.Arrays;

/** A growing list of longs that knows their sum. */
final class LongList {

  private long[] values = new long[64];
  private int size;
  private long sum;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
    sum += value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  long sum() {
    return sum;
  }

  /** Drops what stands behind the first values. */
  void truncate(int newSize) {
    while (size > newSize) {
      sum -= values[--size];
    }
  }
}
