package io.github.speculativeactions.pipeline;

/** A set of hashes: some sixteen bytes each. Not safe for use by several threads. */
final class LongSet {

  private static final int FIRST_PLACES = 1024;

  private long[] places = new long[FIRST_PLACES];
  private int size;

  /** Stands for itself, as an empty place is 0. */
  private boolean holdsZero;

  /** {@return whether the hash was not there before} */
  boolean add(long hash) {
    if (hash == 0) {
      boolean isNew = !holdsZero;
      holdsZero = true;
      return isNew;
    }
    int place = placeOf(hash);
    if (places[place] == hash) {
      return false;
    }
    places[place] = hash;
    size++;
    if (size > places.length / 2) {
      grow();
    }
    return true;
  }

  /** {@return where a hash is, or where it belongs} */
  private int placeOf(long hash) {
    int place = (int) (hash ^ (hash >>> 32)) & (places.length - 1);
    while (places[place] != 0 && places[place] != hash) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] old = places;
    places = new long[Math.multiplyExact(2, old.length)];
    for (long hash : old) {
      if (hash != 0) {
        places[placeOf(hash)] = hash;
      }
    }
  }
}
