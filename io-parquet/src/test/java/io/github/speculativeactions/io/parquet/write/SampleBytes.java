package io.github.speculativeactions.io.parquet.write;

import java.util.SplittableRandom;

/** Bytes for tests. */
final class SampleBytes {

  private SampleBytes() {}

  /** {@return bytes that no codec makes fewer, the same for the same seed} */
  static byte[] random(long seed, int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }

  /** {@return a few bytes over and over} */
  static byte[] repeating(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i % 23);
    }
    return bytes;
  }
}
