package io.github.speculativeactions.split;

/**
 * Spreads a small seed over many bits, as NumPy's {@code SeedSequence} does.
 *
 * <p>The constants and the order of the steps are those of NumPy (after O'Neill's {@code
 * seed_seq_fe}); they decide which numbers a seed stands for.
 */
final class SeedSequence {

  private static final int POOL_WORDS = 4;
  private static final int MIX_LEFT = 0xca01f9dd;
  private static final int MIX_RIGHT = 0x4973f715;

  private final int[] pool = new int[POOL_WORDS];

  SeedSequence(long seed) {
    Hash hash = new Hash(0x43b0d7e5, 0x931e8875);
    // A seed has at most two words, so the rest of the pool starts from zeros.
    pool[0] = hash.of((int) seed);
    pool[1] = hash.of((int) (seed >>> 32));
    pool[2] = hash.of(0);
    pool[3] = hash.of(0);
    for (int from = 0; from < POOL_WORDS; from++) {
      for (int to = 0; to < POOL_WORDS; to++) {
        if (from != to) {
          int mixed = MIX_LEFT * pool[to] - MIX_RIGHT * hash.of(pool[from]);
          pool[to] = mixed ^ (mixed >>> 16);
        }
      }
    }
  }

  /** {@return the first 64-bit words of the state that the seed stands for} */
  long[] words(int count) {
    Hash hash = new Hash(0x8b51f9dd, 0x58f38ded);
    long[] words = new long[count];
    for (int i = 0; i < 2 * count; i++) {
      long half = Integer.toUnsignedLong(hash.of(pool[i % POOL_WORDS]));
      words[i / 2] |= i % 2 == 0 ? half : half << 32;
    }
    return words;
  }

  /** A multiplicative hash whose constant changes with each value. */
  private static final class Hash {

    private int constant;
    private final int multiplier;

    Hash(int constant, int multiplier) {
      this.constant = constant;
      this.multiplier = multiplier;
    }

    int of(int value) {
      int hashed = value ^ constant;
      constant *= multiplier;
      hashed *= constant;
      return hashed ^ (hashed >>> 16);
    }
  }
}
