package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.SamePath;
import io.github.speculativeactions.internal.TextHash;

/**
 * The folders in which a path finds what it names, as a number, so that paths of one name can be
 * compared as {@link SamePath} does when their texts are no longer there.
 *
 * <p>Behind a hash of the name stand those of the four nearest folders, the nearest first, in 12
 * bits each; 0 is that of no folder. Two different ones are taken for the same once in 4,094 times,
 * and what differs beyond the fourth is not seen: then a pair is missed, not a wrong one made.
 */
final class Folders {

  /** Those of a path that is a name alone, or of no path. */
  static final long NONE = 0;

  private static final int BITS = 12;
  private static final int COUNT = 4;
  private static final int MASK = (1 << BITS) - 1;

  /** The bits of the name: what is greater by them stays positive. */
  private static final long NAME = (Long.MAX_VALUE << (BITS * COUNT)) & Long.MAX_VALUE;

  /** Stands behind the last folder of a path that begins with a slash. */
  private static final int ROOT = MASK;

  private Folders() {}

  /** {@return the folders of a path that has but the root} */
  static long ofRoot() {
    return into(NONE, ROOT);
  }

  /** {@return the folders within one more, which is further down} */
  static long within(long folders, long hashOfNext) {
    return into(folders, 1 + (int) Long.remainderUnsigned(TextHash.mix(hashOfNext), ROOT - 1));
  }

  private static long into(long folders, int next) {
    return ((long) next << (BITS * (COUNT - 1))) | (folders >>> BITS);
  }

  /** {@return the folders of a path, marked with its name} */
  static long of(long folders, long hashOfName) {
    return folders == NONE ? NONE : (TextHash.mix(hashOfName) & NAME) | folders;
  }

  /**
   * {@return what stands for the folders of two paths of a text}
   *
   * <p>It is those of one of them: the same one wherever the names of the paths are. Of two paths
   * of one name it is not known which is which, so that no more than the name is left.
   */
  static long ofBoth(long one, long other) {
    if (one == other || ((one ^ other) & NAME) != 0) {
      return Math.max(one, other);
    }
    return one & NAME;
  }

  /**
   * {@return whether texts of the same key, which are the same but for folders, may say the same}
   *
   * <p>They may if either has none, or if those of the shorter path are the nearest of the longer.
   */
  static boolean agree(long one, long other) {
    long differing = one ^ other;
    if (one == NONE || other == NONE || (differing & NAME) != 0) {
      return true;
    }
    for (int shift = BITS * (COUNT - 1); shift >= 0; shift -= BITS) {
      if (digit(one, shift) == 0 || digit(other, shift) == 0) {
        return true;
      }
      if (digit(differing, shift) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int digit(long folders, int shift) {
    return (int) (folders >>> shift) & MASK;
  }
}
