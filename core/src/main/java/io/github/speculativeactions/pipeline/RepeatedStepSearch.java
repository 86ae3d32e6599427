package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.verifier.PairPlan;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the steps that are there already, so that each has one row, if repeated steps are to have
 * one; and in any case those whose prompt is held out.
 *
 * <p>Those that stand in a trace to train on come first, since the others may have no row at all.
 * What stands in the train split and in what is held out stays where it is held out, so that no
 * prompt is on both sides.
 */
final class RepeatedStepSearch {

  static final String REPEATED = "step stands in another trace too";

  private static final List<Part> HELD_OUT_FIRST = List.of(Part.EVAL, Part.TEST, Part.TRAIN);

  private final StepIndex index;
  private final FingerprintIndex fingerprints;
  private final LongSet steps = new LongSet();
  private final IntPredicate isToTrainOn;
  private final Found found;

  private RepeatedStepSearch(
      StepIndex index,
      FingerprintIndex fingerprints,
      RepeatedSteps repeatedSteps,
      IntPredicate isToTrainOn) {
    this.index = index;
    this.fingerprints = fingerprints;
    this.isToTrainOn = isToTrainOn;
    BitSet heldTraces = repeatedSteps == RepeatedSteps.ONCE ? heldTraces() : new BitSet();
    BitSet heldOut = fingerprints.table().heldOutSteps(heldTraces);
    this.found = new Found(index, heldTraces, heldOut, new BitSet());
  }

  /**
   * {@return what was found}
   *
   * @param repeatedSteps whether steps that several traces hold have a row each
   * @param isToTrainOn whether the proposer learns from the trace of a number
   */
  static Duplicates find(
      StepIndex index,
      FingerprintIndex fingerprints,
      RepeatedSteps repeatedSteps,
      IntPredicate isToTrainOn) {
    RepeatedStepSearch search =
        new RepeatedStepSearch(index, fingerprints, repeatedSteps, isToTrainOn);
    if (repeatedSteps == RepeatedSteps.KEPT) {
      return search.found;
    }
    for (Part part : HELD_OUT_FIRST) {
      search.search(trace -> search.part(trace) == part && isToTrainOn.test(trace));
      search.search(trace -> search.part(trace) == part && !isToTrainOn.test(trace));
    }
    return search.found;
  }

  private BitSet heldTraces() {
    BitSet heldTraces = new BitSet();
    int[] holders = fingerprints.holders(this::standsFor);
    for (int trace = 0; trace < holders.length; trace++) {
      if (holders[trace] != trace) {
        heldTraces.set(trace);
      }
    }
    return heldTraces;
  }

  /**
   * What is known to have solved its task is not lost for a run that went on and failed. A trace of
   * unknown outcome that another one goes on from is taken for the beginning of that run, and has
   * its outcome.
   */
  private boolean standsFor(int holder, int trace) {
    boolean mayBeLost =
        part(trace) == part(holder)
            && part(trace) != Part.EVAL
            && index.facts(trace).outcome() == Outcome.RESOLVED
            && !isToTrainOn.test(holder);
    return !mayBeLost;
  }

  private void search(IntPredicate isSearched) {
    for (int trace = 0; trace < index.traces(); trace++) {
      if (isSearched.test(trace) && !found.heldTraces.get(trace)) {
        int first = index.firstStep(trace);
        long[] hashes = fingerprints.stepHashes(trace);
        for (int step = 0; step < hashes.length; step++) {
          if (!found.heldOut.get(first + step) && !steps.add(hashes[step])) {
            found.repeated.set(first + step);
          }
        }
      }
    }
  }

  private Part part(int trace) {
    return index.facts(trace).part();
  }

  /** What a search found. */
  private record Found(StepIndex index, BitSet heldTraces, BitSet heldOut, BitSet repeated)
      implements Duplicates {

    @Override
    public Optional<String> reason(int step) {
      if (heldTraces.get(index.traceOf(step))) {
        return Optional.of(PairPlan.NOTHING_NEW);
      }
      if (heldOut.get(step)) {
        return Optional.of(PairPlan.HELD_OUT);
      }
      return repeated.get(step) ? Optional.of(REPEATED) : Optional.empty();
    }

    @Override
    public BitSet traces() {
      return (BitSet) heldTraces.clone();
    }
  }
}
