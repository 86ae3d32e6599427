package io.github.speculativeactions.split;

/**
 * Shuffles as {@code numpy.random.default_rng(seed).permutation(n)} does. Safe for several threads.
 */
public final class NumpyPermutation {

  private NumpyPermutation() {}

  /**
   * {@return the numbers from 0 to {@code size - 1} in shuffled order}
   *
   * @param size how many, 0 or more
   * @param seed 0 or more
   */
  public static int[] of(int size, long seed) {
    if (seed < 0) {
      throw new IllegalArgumentException("seed must be 0 or more, not " + seed);
    }
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i;
    }
    Pcg64 random = new Pcg64(seed);
    for (int i = size - 1; i > 0; i--) {
      int j = below(random, i);
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
    return numbers;
  }

  /**
   * Draws from 0 to {@code max}: cut down to as many bits as max has, drawn again while above it.
   */
  private static int below(Pcg64 random, int max) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(max);
    int drawn;
    do {
      drawn = random.nextInt() & mask;
    } while (drawn > max);
    return drawn;
  }
}
