package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the steps of a trace that call the same tool, so that each can be made wrong by an argument
 * of the other.
 *
 * <p>Since both give and both take, the right answers of the two together hold exactly the words
 * and lengths that the wrong ones hold. No swap makes a call that the run makes anywhere: before,
 * it would stand in the prompt; after, it was only early. Nor is one name that the run makes up
 * swapped for another.
 */
final class ArgumentSwaps {

  /** How many partners are tried for a step. */
  private static final int TRIES = 16;

  private final List<ParsedAction> actions;
  private final OwnNames ownNames;

  /** All calls of the run by their keys, be they made alone or among others. */
  private final Map<Long, List<Meaning>> madeCalls = new HashMap<>();

  private final int[] partners;
  private final long[] keys;

  private ArgumentSwaps(List<ParsedAction> actions) {
    this.actions = actions;
    this.ownNames = new OwnNames(actions);
    this.partners = new int[actions.size()];
    this.keys = new long[actions.size()];
    Arrays.fill(partners, -1);
    for (ParsedAction action : actions) {
      for (ParsedCall call : action.calls()) {
        Meaning made = call.meaning();
        madeCalls.computeIfAbsent(made.key(), k -> new ArrayList<>(1)).add(made);
      }
    }
  }

  static ArgumentSwaps in(List<ParsedAction> actions) {
    ArgumentSwaps swaps = new ArgumentSwaps(actions);
    swaps.stepsOfSameKind().forEach(swaps::pairUp);
    return swaps;
  }

  /** {@return the number of the partner of a step, or -1} */
  int partner(int step) {
    return partners[step];
  }

  /** {@return the key of the call of a step with the argument of its partner, if it has one} */
  long key(int step) {
    return keys[step];
  }

  /**
   * Steps of one type, so that the label is right on both sides, and one shape of call. If all that
   * calls say is one argument, a swap only makes the other call.
   */
  private Iterable<List<Integer>> stepsOfSameKind() {
    Map<Long, List<Integer>> kinds = new LinkedHashMap<>();
    for (int step = 0; step < actions.size(); step++) {
      ParsedAction action = actions.get(step);
      ParsedCall call = action.onlyCall();
      if (call != null && !call.isOneArgument() && !action.isMistake()) {
        long kind = TextHash.chain(call.shape(), action.type().number());
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(step);
      }
    }
    return kinds.values();
  }

  private void pairUp(List<Integer> steps) {
    int[] open = steps.stream().mapToInt(Integer::intValue).toArray();
    int size = open.length;
    for (int i = 0; i < size; i++) {
      int place = partnerOf(open[i], open, i + 1, size);
      if (place >= 0) {
        pairUp(open[i], open[place]);
        pairUp(open[place], open[i]);
        size--;
        System.arraycopy(open, place + 1, open, place, size - place);
      }
    }
  }

  private void pairUp(int step, int partner) {
    partners[step] = partner;
    keys[step] = swappedKey(step, partner);
  }

  /** From far to near: what is done long after is the least likely to be right now. */
  private int partnerOf(int step, int[] open, int from, int to) {
    int nearest = Math.max(from, to - TRIES);
    for (int place = to - 1; place >= nearest; place--) {
      if (isGoodSwap(step, open[place])) {
        return place;
      }
    }
    return -1;
  }

  private boolean isGoodSwap(int step, int later) {
    ParsedCall call = callOf(step);
    ParsedCall others = callOf(later);
    String argument = call.argumentToSwap(others).orElse(null);
    return argument != null
        && !isMade(call.meaningWith(argument, others))
        && !isMade(others.meaningWith(argument, call))
        && !ownNames.areBoth(step, call.named(argument), others.named(argument));
  }

  private boolean isMade(Meaning swapped) {
    return madeCalls.getOrDefault(swapped.key(), List.of()).stream().anyMatch(swapped::mayBe);
  }

  private long swappedKey(int step, int other) {
    ParsedCall call = callOf(step);
    ParsedCall others = callOf(other);
    return call.meaningWith(call.argumentToSwap(others).orElseThrow(), others).key();
  }

  private ParsedCall callOf(int step) {
    ParsedCall call = actions.get(step).onlyCall();
    if (call == null) {
      throw new IllegalStateException("step " + step + " makes more or less than one call");
    }
    return call;
  }
}
