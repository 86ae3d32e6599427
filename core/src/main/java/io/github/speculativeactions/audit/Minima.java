package io.github.speculativeactions.audit;

import java.util.Arrays;

/** A {@link Signature} in the making. Not safe for use by several threads. */
final class Minima {

  /** So that the highest bits of a hash tell its place. */
  private static final int PLACE_SHIFT =
      Long.SIZE - Integer.numberOfTrailingZeros(Signature.VALUES);

  private final int[] smallest = new int[Signature.VALUES];

  Minima() {
    Arrays.fill(smallest, Integer.MAX_VALUE);
  }

  /** Adds a shingle by its hash, all of whose bits must be well mixed. */
  void add(long hash) {
    int place = (int) (hash >>> PLACE_SHIFT);
    int value = (int) hash & Integer.MAX_VALUE;
    if (value < smallest[place]) {
      smallest[place] = value;
    }
  }

  /** Adds all shingles of another set. */
  void addAll(Minima other) {
    for (int i = 0; i < smallest.length; i++) {
      smallest[i] = Math.min(smallest[i], other.smallest[i]);
    }
  }

  Signature signature() {
    char[] values = new char[Signature.VALUES];
    for (int i = 0; i < values.length; i++) {
      values[i] = smallest[i] == Integer.MAX_VALUE ? Signature.EMPTY : lowBits(smallest[i]);
    }
    return new Signature(values);
  }

  private static char lowBits(int value) {
    return (char) Math.max(value & Character.MAX_VALUE, Signature.EMPTY + 1);
  }
}
