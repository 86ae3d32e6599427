package io.github.speculativeactions.split;

/**
 * Draws the numbers that Python's {@code random.Random(seed)} draws.
 *
 * <p>The generator is MT19937 (Matsumoto and Nishimura, 1998), seeded by its {@code init_by_array}
 * with the seed's 32-bit words, as CPython does. Not safe for use by several threads.
 */
public final class PythonRandom {

  private static final int STATE_WORDS = 624;
  private static final int SHIFT_WORDS = 397;
  private static final int UPPER_BIT = 0x80000000;
  private static final int LOWER_BITS = 0x7fffffff;
  private static final int TWIST = 0x9908b0df;

  private final int[] state = new int[STATE_WORDS];
  private int next = STATE_WORDS;

  private PythonRandom(int[] key) {
    initialize(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(STATE_WORDS, key.length); k > 0; k--) {
      state[i] = (state[i] ^ (mixed(i - 1) * 1664525)) + key[j] + j;
      i = following(i);
      j = (j + 1) % key.length;
    }
    for (int k = STATE_WORDS - 1; k > 0; k--) {
      state[i] = (state[i] ^ (mixed(i - 1) * 1566083941)) - i;
      i = following(i);
    }
    state[0] = UPPER_BIT;
  }

  /**
   * {@return a generator that draws as {@code random.Random(seed)} does}
   *
   * @param seed 0 or more
   */
  public static PythonRandom seeded(long seed) {
    if (seed < 0) {
      throw new IllegalArgumentException("seed must be 0 or more, not " + seed);
    }
    int low = (int) seed;
    int high = (int) (seed >>> 32);
    return new PythonRandom(high == 0 ? new int[] {low} : new int[] {low, high});
  }

  /**
   * {@return the index that {@code random.choice} picks from a sequence}
   *
   * @param size the length of the sequence, at least 1
   */
  public int choice(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size must be at least 1, not " + size);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    int drawn;
    do {
      drawn = nextWord() >>> (Integer.SIZE - bits);
    } while (drawn < 0 || drawn >= size);
    return drawn;
  }

  private void initialize(int seed) {
    state[0] = seed;
    for (int i = 1; i < STATE_WORDS; i++) {
      state[i] = mixed(i - 1) * 1812433253 + i;
    }
  }

  private int mixed(int index) {
    return state[index] ^ (state[index] >>> 30);
  }

  /** The index after this one; behind the last comes 1, with the last word copied to the front. */
  private int following(int index) {
    if (index + 1 < STATE_WORDS) {
      return index + 1;
    }
    state[0] = state[STATE_WORDS - 1];
    return 1;
  }

  private int nextWord() {
    if (next == STATE_WORDS) {
      twist();
      next = 0;
    }
    int word = state[next++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return word ^ (word >>> 18);
  }

  private void twist() {
    for (int i = 0; i < STATE_WORDS; i++) {
      int joined = (state[i] & UPPER_BIT) | (state[(i + 1) % STATE_WORDS] & LOWER_BITS);
      int twisted = joined >>> 1 ^ ((joined & 1) == 0 ? 0 : TWIST);
      state[i] = state[(i + SHIFT_WORDS) % STATE_WORDS] ^ twisted;
    }
  }
}
