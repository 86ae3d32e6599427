package io.github.speculativeactions.build.verifier;

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
 * told of a pair without its prompt is wrong of the other. At first steps swap only with steps that
 * may call the same tools and are about as long; then with longer and shorter ones; then with those
 * of any tools; all that within a half of the groups (see {@link GroupHalves}), and across them at
 * last. The form is always the same.
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
    left = states.pairUp(left, states::toolsKey);
    left = states.pairUp(left, states::formKey);
    states.pairUp(left, table::form);
    return states.pairs;
  }

  private long formKey(int step) {
    return TextHash.chain(table.form(step), table.half(step));
  }

  private long toolsKey(int step) {
    return TextHash.chain(formKey(step), table.offeredTools(table.trace(step)));
  }

  private long closeKey(int step) {
    int lengthClass = Integer.SIZE - Integer.numberOfLeadingZeros(table.length(step));
    return TextHash.chain(toolsKey(step), lengthClass);
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
        && !goodRuns.did(table.actionKey(other), step)
        && !table.isDoneSoon(table.actionKey(other), step);
  }
}
