package io.github.speculativeactions.io.parquet.write;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {

  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** Drops what stands behind the first values. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** {@return the values, copied} */
  int[] toArray() {
    return toArray(size);
  }

  /** {@return the values, copied, and zeros behind them} */
  int[] toArray(int length) {
    int[] copy = new int[length];
    System.arraycopy(values, 0, copy, 0, size);
    return copy;
  }
}
