package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.verifier.pairs.LeftOutTraces;
import io.github.speculativeactions.build.verifier.pairs.PairPlan;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the steps that are there already, so that each has one row, if repeated steps are to have
 * one; and in any case those whose prompt is held out, or the task of their trace. But where each
 * trace is a group by itself, its task may stand in other parts, as was asked for.
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
      StepIndex index, FingerprintIndex fingerprints, Profile profile, IntPredicate isToTrainOn) {
    this.index = index;
    this.fingerprints = fingerprints;
    this.isToTrainOn = isToTrainOn;
    LeftOutTraces leftOut =
        profile.groupBy() == GroupBy.TRACE
            ? LeftOutTraces.none()
            : LeftOutTraces.ofHeldOutTasks(fingerprints.table());
    if (profile.repeatedSteps() == RepeatedSteps.ONCE) {
      leftOut = leftOut.andWithNothingNew(heldTraces(leftOut));
    }
    BitSet heldOut = fingerprints.table().heldOutSteps(leftOut);
    this.found = new Found(index, leftOut, heldOut, new BitSet());
  }

  /**
   * {@return what was found}
   *
   * @param profile says what a group is, whether steps that several traces hold have a row each,
   *     and which traces the proposer learns from
   */
  static Duplicates find(StepIndex index, FingerprintIndex fingerprints, Profile profile) {
    RepeatedStepSearch search =
        new RepeatedStepSearch(
            index,
            fingerprints,
            profile,
            trace -> index.facts(trace).isToTrainOn(profile.trainOn()));
    if (profile.repeatedSteps() == RepeatedSteps.KEPT) {
      return search.found;
    }
    for (Part part : HELD_OUT_FIRST) {
      search.search(trace -> search.part(trace) == part && search.isToTrainOn.test(trace));
      search.search(trace -> search.part(trace) == part && !search.isToTrainOn.test(trace));
    }
    return search.found;
  }

  /** {@return the traces of which others that have rows hold all steps} */
  private BitSet heldTraces(LeftOutTraces leftOut) {
    BitSet heldTraces = new BitSet();
    int[] holders =
        fingerprints.holders((holder, trace) -> !leftOut.has(holder) && standsFor(holder, trace));
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
      if (isSearched.test(trace) && !found.traces.has(trace)) {
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
  private record Found(StepIndex index, LeftOutTraces traces, BitSet heldOut, BitSet repeated)
      implements Duplicates {

    @Override
    public Optional<String> reason(int step) {
      Optional<String> ofTrace = traces.reason(index.traceOf(step));
      if (ofTrace.isPresent()) {
        return ofTrace;
      }
      if (heldOut.get(step)) {
        return Optional.of(PairPlan.HELD_OUT);
      }
      return repeated.get(step) ? Optional.of(REPEATED) : Optional.empty();
    }
  }
}
