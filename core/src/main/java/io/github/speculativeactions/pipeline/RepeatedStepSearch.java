package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the steps that are there already, so that each has one row.
 *
 * <p>Those that stand in a trace to train on come first, since the others may have no row at all.
 * What stands in the train split and in what is held out stays where it is held out, so that no
 * prompt is on both sides.
 */
final class RepeatedStepSearch {

  static final String NOTHING_NEW = "trace adds nothing to another one";
  static final String REPEATED = "step stands in another trace too";
  static final String HELD_OUT = "prompt stands in a part that is held out too";

  private static final List<Part> HELD_OUT_FIRST = List.of(Part.EVAL, Part.TEST, Part.TRAIN);

  private final StepIndex index;
  private final FingerprintIndex fingerprints;
  private final IntPredicate isToTrainOn;
  private final BitSet heldTraces = new BitSet();
  private final BitSet repeated = new BitSet();
  private final BitSet heldOut = new BitSet();
  private final LongSet steps = new LongSet();
  private final LongSet heldOutPrompts = new LongSet();

  private RepeatedStepSearch(
      StepIndex index, FingerprintIndex fingerprints, IntPredicate isToTrainOn) {
    this.index = index;
    this.fingerprints = fingerprints;
    this.isToTrainOn = isToTrainOn;
  }

  /**
   * {@return what was found}
   *
   * @param isToTrainOn whether the proposer learns from the trace of a number
   */
  static Duplicates find(StepIndex index, FingerprintIndex fingerprints, IntPredicate isToTrainOn) {
    return new RepeatedStepSearch(index, fingerprints, isToTrainOn).find();
  }

  private Duplicates find() {
    int[] holders = fingerprints.holders();
    for (int trace = 0; trace < holders.length; trace++) {
      heldTraces.set(trace, holders[trace] != trace);
    }
    for (Part part : HELD_OUT_FIRST) {
      search(trace -> part(trace) == part && isToTrainOn.test(trace));
      search(trace -> part(trace) == part && !isToTrainOn.test(trace));
      if (part != Part.TRAIN) {
        holdOut(part);
      }
    }
    return new Found(index, heldTraces, repeated, heldOut);
  }

  private void search(IntPredicate isSearched) {
    for (int trace = 0; trace < index.traces(); trace++) {
      if (isSearched.test(trace) && !heldTraces.get(trace)) {
        int first = index.firstStep(trace);
        long[] hashes = fingerprints.stepHashes(trace);
        for (int step = 0; step < hashes.length; step++) {
          if (heldOutPrompts.contains(fingerprints.table().promptKey(first + step))) {
            heldOut.set(first + step);
          } else if (!steps.add(hashes[step])) {
            repeated.set(first + step);
          }
        }
      }
    }
  }

  private void holdOut(Part part) {
    for (int trace = 0; trace < index.traces(); trace++) {
      if (part(trace) == part) {
        int first = index.firstStep(trace);
        for (int step = first; step < first + index.stepsOf(trace); step++) {
          heldOutPrompts.add(fingerprints.table().promptKey(step));
        }
      }
    }
  }

  private Part part(int trace) {
    return index.facts(trace).part();
  }

  /** What a search found. */
  private record Found(StepIndex index, BitSet heldTraces, BitSet repeated, BitSet heldOut)
      implements Duplicates {

    @Override
    public Optional<String> reason(int step) {
      if (heldTraces.get(index.traceOf(step))) {
        return Optional.of(NOTHING_NEW);
      }
      if (heldOut.get(step)) {
        return Optional.of(HELD_OUT);
      }
      return repeated.get(step) ? Optional.of(REPEATED) : Optional.empty();
    }

    @Override
    public boolean isKept(int trace) {
      return !heldTraces.get(trace);
    }
  }
}
