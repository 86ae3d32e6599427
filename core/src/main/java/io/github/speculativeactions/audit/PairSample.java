package io.github.speculativeactions.audit;

import io.github.speculativeactions.split.GroupHalves;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The pairs of one kind that are kept for the probes: all of them up to a limit, beyond that those
 * whose hash comes first.
 *
 * <p>Their order is that of the hash, so that it has nothing to do with the order of the traces.
 * Not safe for use by several threads.
 */
final class PairSample {

  private static final Comparator<Pair> BY_HASH =
      Comparator.comparingInt(Pair::hash).thenComparingLong(Pair::number);

  private final int limit;
  private final PriorityQueue<Pair> kept = new PriorityQueue<>(BY_HASH.reversed());
  private long added;

  /**
   * A pair that is kept.
   *
   * @param hash its place in the order
   * @param number how many pairs came before it; decides between equal hashes
   * @param groupHash of the group it is of
   * @param half of the groups that its group is in
   */
  record Pair(int hash, long number, int groupHash, int half, PairFeatures features) {}

  PairSample(int limit) {
    this.limit = limit;
  }

  void add(String group, PairFeatures features) {
    int groupHash = Hashes.mix(group.hashCode());
    int hash = Hashes.mix(groupHash + features.wordsHash());
    kept.add(new Pair(hash, added++, groupHash, GroupHalves.half(group), features));
    if (kept.size() > limit) {
      kept.remove();
    }
  }

  long added() {
    return added;
  }

  /** The pairs to fit a probe to: those of about half the groups. */
  List<Pair> fitted() {
    return half(0);
  }

  /** The pairs to test it on: those of the other groups. */
  List<Pair> tested() {
    return half(1);
  }

  private List<Pair> half(int side) {
    Stream<Pair> ofSide = kept.stream().filter(pair -> pair.half() == side);
    return ofSide.sorted(BY_HASH).toList();
  }
}
