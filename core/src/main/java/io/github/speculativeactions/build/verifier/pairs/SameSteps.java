package io.github.speculativeactions.build.verifier.pairs;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Steps by a key that several of them may share.
 *
 * <p>A hash table with open addressing: 16 to 24 bytes for each step that it has room for.
 */
final class SameSteps {

  private static final int NONE = -1;

  private final IntToLongFunction key;

  /** Where the last step of a key stands. */
  private final int[] slots;

  private final int[] steps;

  /** For each place of a step, the place of the one before it that has the same key. */
  private final int[] earlier;

  private int size;

  /**
   * Has room for a number of steps.
   *
   * @param key gives the key of a step, a number with well mixed bits
   */
  SameSteps(int room, IntToLongFunction key) {
    this.key = key;
    this.slots = new int[4 * Integer.highestOneBit(Math.max(1, room))];
    Arrays.fill(slots, NONE);
    this.steps = new int[room];
    this.earlier = new int[room];
  }

  /** Adds a step, and returns whether it is the first of its key. */
  boolean add(int step) {
    int slot = slotOf(key.applyAsLong(step));
    boolean isFirst = slots[slot] == NONE;
    steps[size] = step;
    earlier[size] = slots[slot];
    slots[slot] = size++;
    return isFirst;
  }

  boolean has(long wanted) {
    return slots[slotOf(wanted)] != NONE;
  }

  /** {@return whether a step of a key meets a condition} */
  boolean has(long wanted, IntPredicate isMet) {
    int place = slots[slotOf(wanted)];
    while (place != NONE && !isMet.test(steps[place])) {
      place = earlier[place];
    }
    return place != NONE;
  }

  /** {@return the steps of a key in the order in which they were added} */
  int[] of(long wanted) {
    int last = slots[slotOf(wanted)];
    int count = 0;
    for (int place = last; place != NONE; place = earlier[place]) {
      count++;
    }
    int[] found = new int[count];
    for (int place = last; place != NONE; place = earlier[place]) {
      found[--count] = steps[place];
    }
    return found;
  }

  private int slotOf(long wanted) {
    int slot = (int) wanted & (slots.length - 1);
    while (slots[slot] != NONE && key.applyAsLong(steps[slots[slot]]) != wanted) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
