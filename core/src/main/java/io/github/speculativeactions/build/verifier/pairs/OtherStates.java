package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.split.GroupHalves;
import io.github.speculativeactions.split.PythonRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * Swaps the actions of steps of different groups and types: each is rejected where the other is
 * chosen.
 *
 * <p>So every action is chosen as often as it is rejected, and against the same one: whatever is
 * told of a pair without its prompt is wrong of the other. Steps swap only with steps of the same
 * form in traces of one source that offer the same tools: else the wrong side could be told by a
 * tool that its row does not offer. Rather a step has no pair. Only steps that call nothing swap
 * with any others that do not, at last. At first steps swap with those that are about as long, then
 * with longer and shorter ones, both within a half of the groups (see {@link GroupHalves}), then
 * across the halves.
 */
final class OtherStates {

  /** How many partners of a type are tried for a step. */
  private static final int TRIES = 16;

  private final StepTable table;
  private final GoodRuns goodRuns;
  private final PythonRandom random;
  private final StepPairs pairs = new StepPairs();

  private OtherStates(StepTable table, GoodRuns goodRuns, long seed) {
    this.table = table;
    this.goodRuns = goodRuns;
    this.random = PythonRandom.seeded(seed);
  }

  /**
   * {@return the steps that swap; each stands in one pair at most}
   *
   * @param steps steps that may be chosen, in seeded order
   */
  static StepPairs among(int[] steps, StepTable table, GoodRuns goodRuns, long seed) {
    OtherStates states = new OtherStates(table, goodRuns, seed);
    int[] left = states.pairUp(steps, states::closeKey);
    left = states.pairUp(left, states::halfKey);
    left = states.pairUp(left, states::toolsKey);
    left = states.pairUp(states.withoutCalls(left), states::formKey);
    states.pairUp(left, table::form);
    return states.pairs;
  }

  private long toolsKey(int step) {
    return TextHash.chain(table.form(step), table.offeredTools(table.trace(step)));
  }

  private long halfKey(int step) {
    return TextHash.chain(toolsKey(step), table.half(step));
  }

  private long closeKey(int step) {
    int lengthClass = Integer.SIZE - Integer.numberOfLeadingZeros(table.length(step));
    return TextHash.chain(halfKey(step), lengthClass);
  }

  private long formKey(int step) {
    return TextHash.chain(table.form(step), table.half(step));
  }

  private int[] withoutCalls(int[] steps) {
    return Arrays.stream(steps).filter(step -> !table.makesCalls(step)).toArray();
  }

  /** {@return the steps that found no partner of the same key} */
  private int[] pairUp(int[] steps, IntToLongFunction key) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] bucketOf = new int[steps.length];
    int[] ends = new int[steps.length + 1];
    for (int i = 0; i < steps.length; i++) {
      int bucket = numbers.computeIfAbsent(key.applyAsLong(steps[i]), k -> numbers.size());
      bucketOf[i] = bucket;
      ends[bucket]++;
    }
    int[] sorted = new int[steps.length];
    for (int bucket = 1; bucket < numbers.size(); bucket++) {
      ends[bucket] += ends[bucket - 1];
    }
    int[] places = ends.clone();
    for (int i = steps.length - 1; i >= 0; i--) {
      sorted[--places[bucketOf[i]]] = steps[i];
    }
    int[] left = new int[steps.length];
    int count = 0;
    for (int bucket = 0; bucket < numbers.size(); bucket++) {
      int[] rest = pairUp(Arrays.copyOfRange(sorted, places[bucket], ends[bucket]));
      System.arraycopy(rest, 0, left, count, rest.length);
      count += rest.length;
    }
    return Arrays.copyOf(left, count);
  }

  /** Always takes from the type that has most left, so that as few as possible are left alone. */
  private int[] pairUp(int[] steps) {
    StepsByType open = new StepsByType(steps, table);
    int[] left = new int[steps.length];
    int count = 0;
    while (open.size() > 0) {
      int type = open.mostFrequent();
      int step = open.takeLast(type);
      int others = open.size() - open.size(type);
      int partner =
          others == 0 ? -1 : partner(step, open.typeOf(type, random.choice(others)), open);
      if (partner >= 0) {
        pairs.add(step, partner);
      } else {
        left[count++] = step;
      }
    }
    return Arrays.copyOf(left, count);
  }

  private int partner(int step, int type, StepsByType open) {
    int tries = Math.min(TRIES, open.size(type));
    for (int i = 1; i <= tries; i++) {
      int other = open.get(type, open.size(type) - i);
      if (isWrongFor(step, other) && isWrongFor(other, step)) {
        return open.take(type, open.size(type) - i);
      }
    }
    return -1;
  }

  private boolean isWrongFor(int step, int other) {
    return table.group(table.trace(step)) != table.group(table.trace(other))
        && !goodRuns.didAll(other, step)
        && !table.isAllDoneSoon(other, step);
  }
}
