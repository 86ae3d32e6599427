package io.github.speculativeactions.audit;

import java.util.function.IntPredicate;

/**
 * What is kept of a set of shingles to estimate how similar it is to another: its MinHash signature
 * by one permutation (Li, Owen, Zhang: "One Permutation Hashing", 2012), of which 16 bits a value
 * are kept (Li, König: "b-Bit Minwise Hashing", 2010).
 *
 * <p>Each shingle belongs to one of {@value #VALUES} places by its hash, and a place holds the
 * smallest hash that fell there. Immutable.
 */
final class Signature {

  static final int VALUES = 128;

  /** No shingle fell into this place. */
  static final char EMPTY = 0;

  private final char[] values;

  Signature(char[] values) {
    this.values = values;
  }

  /** {@return the value at a place, or {@link #EMPTY}} */
  char value(int place) {
    return values[place];
  }

  /** {@return how many places hold a value} */
  int size() {
    int size = 0;
    for (char value : values) {
      size += value == EMPTY ? 0 : 1;
    }
    return size;
  }

  /**
   * {@return the estimated Jaccard similarity, 0 to 1: of the places that hold a value in one of
   * the two, the share in which both hold the same; 0 if there is no such place}
   */
  double similarity(Signature other) {
    int equal = 0;
    int used = 0;
    for (int i = 0; i < VALUES; i++) {
      char value = values[i];
      char otherValue = other.values[i];
      if (value != EMPTY || otherValue != EMPTY) {
        used++;
        equal += value == otherValue ? 1 : 0;
      }
    }
    return used == 0 ? 0 : equal / (double) used;
  }

  /** {@return this signature with those places alone for which something holds} */
  Signature keepingOnly(IntPredicate isToKeep) {
    char[] kept = new char[VALUES];
    for (int i = 0; i < VALUES; i++) {
      kept[i] = isToKeep.test(i) ? values[i] : EMPTY;
    }
    return new Signature(kept);
  }
}
