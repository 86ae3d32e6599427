package io.github.speculativeactions.split;

/**
 * The generator behind NumPy's {@code default_rng}: PCG64, XSL-RR 128/64 (O'Neill, 2014).
 *
 * <p>128-bit numbers are kept as two halves. Not safe for use by several threads.
 */
final class Pcg64 {

  private static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
  private static final long MULTIPLIER_LOW = 0x4385df649fccf645L;

  private long high;
  private long low;
  private final long incrementHigh;
  private final long incrementLow;
  private long bufferedHalf;
  private boolean hasBufferedHalf;

  Pcg64(long seed) {
    long[] words = new SeedSequence(seed).words(4);
    incrementHigh = words[2] << 1 | words[3] >>> 63;
    incrementLow = words[3] << 1 | 1;
    step();
    add(words[0], words[1]);
    step();
  }

  /** {@return the next 32 bits: the low half of an output, then its high half} */
  int nextInt() {
    if (hasBufferedHalf) {
      hasBufferedHalf = false;
      return (int) bufferedHalf;
    }
    long output = nextLong();
    bufferedHalf = output >>> 32;
    hasBufferedHalf = true;
    return (int) output;
  }

  private long nextLong() {
    step();
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  private void step() {
    long newHigh =
        unsignedMultiplyHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
    low *= MULTIPLIER_LOW;
    high = newHigh;
    add(incrementHigh, incrementLow);
  }

  private void add(long addendHigh, long addendLow) {
    long sum = low + addendLow;
    boolean carry = Long.compareUnsigned(sum, low) < 0;
    high += addendHigh + (carry ? 1 : 0);
    low = sum;
  }

  /** Math.unsignedMultiplyHigh came with JDK 18. */
  private static long unsignedMultiplyHigh(long x, long y) {
    return Math.multiplyHigh(x, y) + ((x >> 63) & y) + ((y >> 63) & x);
  }
}
