package io.github.speculativeactions.split;

import io.github.speculativeactions.internal.TextHash;

/**
 * Puts every group into one of two halves by a hash of its name, so that what is fitted to one half
 * can be tested on the other.
 *
 * <p>Verifier pairs that mirror each other stay within a half wherever that is possible: a probe
 * fitted to one of the two and tested on the other would be right too seldom. Stateless.
 */
public final class GroupHalves {

  private GroupHalves() {}

  /** {@return 0 or 1, the half that a group belongs to} */
  public static int half(String group) {
    return TextHash.spread(group.hashCode()) & 1;
  }
}
