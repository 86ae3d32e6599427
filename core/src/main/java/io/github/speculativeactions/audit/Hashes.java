package io.github.speculativeactions.audit;

/** Spreads the bits of a hash that is good enough for a table only. */
final class Hashes {

  private Hashes() {}

  /** The finalizer of MurmurHash3 (Appleby, 2011). */
  static int mix(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
