package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.split.GroupHalves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pairs of one kind that are kept for the probes: all of them up to a limit, beyond that every
 * second, fourth and so on, chosen by a hash.
 *
 * <p>Not safe for use by several threads.
 */
final class PairSample {

  private final int limit;
  private final List<Pair> kept = new ArrayList<>();

  /** Pairs whose hash has one of these bits are not kept. */
  private int droppedBits;

  private int added;

  /** A pair that is kept, with the hash of its group, the half that is in, and its own hash. */
  record Pair(int groupHash, int half, int hash, PairFeatures features) {}

  PairSample(int limit) {
    this.limit = limit;
  }

  void add(String group, PairFeatures features) {
    int groupHash = TextHash.spread(group.hashCode());
    int hash = TextHash.spread(groupHash + added++);
    if ((hash & droppedBits) == 0) {
      kept.add(new Pair(groupHash, GroupHalves.half(group), hash, features));
    }
    while (kept.size() > limit) {
      droppedBits = droppedBits << 1 | 1;
      kept.removeIf(pair -> (pair.hash() & droppedBits) != 0);
    }
  }

  long added() {
    return added;
  }

  /** The pairs to fit probes to, those of about half the groups, in an order that means nothing. */
  List<Pair> fitted() {
    return half(0);
  }

  /** The pairs to test them on, those of the other groups. */
  List<Pair> tested() {
    return half(1);
  }

  private List<Pair> half(int side) {
    return kept.stream()
        .filter(pair -> pair.half() == side)
        .sorted(Comparator.comparingInt(Pair::hash))
        .toList();
  }
}
