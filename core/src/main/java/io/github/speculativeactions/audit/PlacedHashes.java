package io.github.speculativeactions.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hashes, each with a place where it occurs, and how often: sixteen bytes each, and once for equal
 * ones in a row. Not safe for use by several threads.
 */
final class PlacedHashes {

  private static final int FIRST_CAPACITY = 1_024;

  private long[] hashes = new long[FIRST_CAPACITY];
  private int[] places = new int[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int size;

  void add(long hash, int place) {
    if (size > 0 && hashes[size - 1] == hash) {
      places[size - 1] = Math.min(places[size - 1], place);
      counts[size - 1]++;
      return;
    }
    if (size == hashes.length) {
      int capacity = Math.multiplyExact(2, size);
      hashes = Arrays.copyOf(hashes, capacity);
      places = Arrays.copyOf(places, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    hashes[size] = hash;
    places[size] = place;
    counts[size] = 1;
    size++;
  }

  /** {@return the different hashes, in ascending order} */
  long[] distinct() {
    long[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** {@return how often hashes were added} */
  long added() {
    return IntStream.range(0, size).mapToLong(i -> counts[i]).sum();
  }

  /** {@return how often the hash was added that was added most; 0 without any} */
  long mostAdded() {
    Map<Long, Long> added = new HashMap<>();
    for (int i = 0; i < size; i++) {
      added.merge(hashes[i], (long) counts[i], Long::sum);
    }
    return added.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** {@return the smallest of the places of a hash, which must occur} */
  int placeOf(long hash) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      if (hashes[i] == hash) {
        smallest = Math.min(smallest, places[i]);
      }
    }
    return smallest;
  }

  /** {@return what two ascending rows of different hashes have in common} */
  static long[] shared(long[] first, long[] second) {
    long[] shared = new long[Math.min(first.length, second.length)];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      int order = Long.compare(first[i], second[j]);
      if (order == 0) {
        shared[count++] = first[i];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Arrays.copyOf(shared, count);
  }
}
