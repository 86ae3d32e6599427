package io.github.speculativeactions.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 64-bit hashes of texts, the same on every machine: good against chance, not against malice.
 *
 * <p>That two of a million different texts share a hash has a probability of 3 in 100 million.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Stateless.
 */
public final class TextHash {

  /** An odd number without pattern: 2 to the power of 64, divided by the golden ratio. */
  public static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private TextHash() {}

  /** {@return the hash of a text in UTF-8, read eight bytes at a time} */
  public static long of(String text) {
    byte[] utf8 = Utf8.of(text);
    long hash = utf8.length;
    int at = 0;
    for (; at + Long.BYTES <= utf8.length; at += Long.BYTES) {
      hash = step(hash, (long) EIGHT_BYTES.get(utf8, at));
    }
    for (; at < utf8.length; at++) {
      hash = step(hash, utf8[at]);
    }
    return mix(hash);
  }

  private static long step(long hash, long next) {
    long product = (hash ^ next) * MULTIPLIER;
    return product ^ (product >>> Integer.SIZE);
  }

  /**
   * {@return the hash of a sequence, from the hash of what came before and that of what follows}
   */
  public static long chain(long before, long next) {
    return mix(before * MULTIPLIER + next);
  }

  /** Lets every bit decide on every other: the finalizer of MurmurHash3 (Appleby, 2011). */
  public static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  /**
   * Lets every bit decide on every other: the finalizer of SplitMix64 (Steele, Lea, Flood, 2014).
   */
  public static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
