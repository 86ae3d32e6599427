package io.github.speculativeactions.audit;

/**
 * 64-bit hashes of texts, the same on every machine: good against chance, not against malice.
 *
 * <p>Among a million texts, two different ones share a hash with a probability of 3 in 100 million.
 */
final class TextHash {

  /** An odd number without pattern: 2 to the power of 64, divided by the golden ratio. */
  static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private TextHash() {}

  /** {@return the hash of a text's characters} */
  static long of(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
    }
    return mix(hash);
  }

  /** {@return the hash of a sequence, from the hash of what came before and that of what follows} */
  static long chain(long before, long next) {
    return mix(before * MULTIPLIER + next);
  }

  /** Lets every bit decide on every other: the finalizer of SplitMix64 (Steele, Lea, Flood, 2014). */
  static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
