package io.github.speculativeactions.build.verifier;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64-bit numbers that stand for texts: equal ones for equal texts, and different ones for different
 * texts as good as always.
 */
final class Keys {

  private Keys() {}

  /**
   * {@return the key of a text}
   *
   * <p>Two checksums with different polynomials side by side: every JVM computes them with the
   * processor's own instructions, so that reading a text costs little more than touching it.
   */
  static long of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    CRC32 low = new CRC32();
    low.update(utf8);
    CRC32C high = new CRC32C();
    high.update(utf8);
    return mixed(high.getValue() << 32 ^ low.getValue() ^ (long) utf8.length << 16);
  }

  /** {@return the key of two things in this order} */
  static long join(long first, long second) {
    return mixed(first * 0x9e3779b97f4a7c15L + second);
  }

  /** Spreads a number over all bits: the finalizer of MurmurHash3 as Stafford tuned it (mix 13). */
  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
