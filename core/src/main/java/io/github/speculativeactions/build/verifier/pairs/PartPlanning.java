package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.NumpyPermutation;
import io.github.speculativeactions.split.PythonRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Plans the pairs of one part, the best kinds first. */
final class PartPlanning {

  private final StepTable table;
  private final Part part;
  private final GoodRuns goodRuns;
  private final NegativeQuotas quotas;
  private final PairDraft draft;
  private final long seed;

  /** The steps that may be chosen. */
  private final int[] right;

  /** The mistakes that are mended later, of any run: there the run shows what was right. */
  private final List<Correction> corrections;

  PartPlanning(
      StepTable table,
      GoodRuns goodRuns,
      Part part,
      NegativeQuotas quotas,
      PairDraft draft,
      long seed) {
    this.table = table;
    this.goodRuns = goodRuns;
    this.part = part;
    this.quotas = quotas;
    this.draft = draft;
    this.seed = seed;
    int[] allRight = steps(step -> !isOfFailedRun(step) && !table.isMistake(step));
    List<Correction> allCorrections =
        table.corrections().stream()
            .filter(correction -> isHere(table.trace(correction.step())))
            .filter(correction -> !draft.isHeldOut(correction.step()))
            .filter(correction -> !goodRuns.didWithoutFailure(correction.step()))
            .toList();
    SameSteps known = new SameSteps(allRight.length + allCorrections.size(), this::sameness);
    this.right = Arrays.stream(allRight).filter(step -> isNew(step, known)).toArray();
    this.corrections =
        allCorrections.stream().filter(correction -> isNew(correction.step(), known)).toList();
  }

  private boolean isHere(int trace) {
    return table.part(trace) == part && draft.whyLeftOut(trace).isEmpty();
  }

  private int[] steps(IntPredicate isWanted) {
    return draft.steps(table, part).filter(isWanted).toArray();
  }

  private boolean isOfFailedRun(int step) {
    return table.outcome(table.trace(step)) == Outcome.UNRESOLVED;
  }

  private long sameness(int step) {
    Meaning action = table.action(step);
    return action.behind(TextHash.chain(table.promptKey(step), action.folders())).key();
  }

  private boolean isNew(int step, SameSteps known) {
    boolean isNew = known.add(step);
    if (!isNew) {
      draft.markDuplicate(step);
    }
    return isNew;
  }

  void pairWithRealActions() {
    pairSiblings();
    pairCorrected();
    pairPerturbed();
    pairOtherStates();
  }

  private void pairSiblings() {
    StepPairs found = Siblings.among(right, steps(this::isOfFailedRun), table, goodRuns);
    int[] kept =
        Balance.kept(found.size(), i -> look(found.step(i), found.other(i)), places -> true, seed);
    int count = limited(kept.length, NegativeKind.SIBLING);
    for (int i = 0; i < count; i++) {
      draft.pair(found.step(kept[i]), found.other(kept[i]), NegativeKind.SIBLING);
    }
    setAside(found.size(), found::step, kept, NegativeKind.SIBLING);
  }

  private int look(int step, int other) {
    int longer = Integer.compare(table.length(step), table.length(other));
    return Balance.look(table.type(step), table.type(other), longer);
  }

  private void pairCorrected() {
    WordBalance words = new WordBalance();
    int[] kept =
        Balance.kept(
            corrections.size(),
            i -> look(corrections.get(i)),
            places -> words.admits(Arrays.stream(places).mapToObj(corrections::get).toList()),
            seed);
    int count = limited(kept.length, NegativeKind.CORRECTED);
    for (int i = 0; i < count; i++) {
      Correction correction = corrections.get(kept[i]);
      draft.pair(correction.step(), correction.by(), NegativeKind.CORRECTED);
    }
    setAside(corrections.size(), i -> corrections.get(i).step(), kept, NegativeKind.CORRECTED);
  }

  /** Sets aside whatever is not paired: those of no balanced pair, and those beyond the quota. */
  private void setAside(int size, IntUnaryOperator step, int[] kept, NegativeKind kind) {
    for (int place : kept) {
      setAside(step.applyAsInt(place), kind, SetAside.BEYOND_QUOTA);
    }
    for (int place = 0; place < size; place++) {
      setAside(step.applyAsInt(place), kind, SetAside.UNBALANCED);
    }
  }

  private void setAside(int step, NegativeKind kind, SetAside why) {
    if (!draft.isPaired(step)) {
      draft.setAside(step, kind, why);
    }
  }

  /** Both sides are labelled with the type of the mistake. */
  private int look(Correction correction) {
    ActionType type = table.type(correction.step());
    return Balance.look(type, type, correction.longer());
  }

  /** Both steps of a swap or none. */
  private void pairPerturbed() {
    int left = limited(right.length, NegativeKind.PERTURBED) / 2;
    for (int step : shuffled(right)) {
      int other = table.swapsWith(step);
      if (step < other && canBeSwapped(step) && canBeSwapped(other)) {
        if (left-- > 0) {
          draft.pair(step, other, NegativeKind.PERTURBED);
          draft.pair(other, step, NegativeKind.PERTURBED);
        } else {
          draft.setAside(step, NegativeKind.PERTURBED, SetAside.BEYOND_QUOTA);
          draft.setAside(other, NegativeKind.PERTURBED, SetAside.BEYOND_QUOTA);
        }
      }
    }
  }

  private boolean canBeSwapped(int step) {
    return isFree(step) && !goodRuns.did(new Meaning(table.swappedKey(step), Folders.NONE), step);
  }

  private void pairOtherStates() {
    int[] free = shuffled(Arrays.stream(right).filter(this::isFree).toArray());
    StepPairs swaps = OtherStates.among(free, table, goodRuns, seed);
    int count = Math.min(swaps.size(), limited(right.length, NegativeKind.OTHER_STATE) / 2);
    for (int i = 0; i < swaps.size(); i++) {
      if (i < count) {
        draft.pair(swaps.step(i), swaps.other(i), NegativeKind.OTHER_STATE);
        draft.pair(swaps.other(i), swaps.step(i), NegativeKind.OTHER_STATE);
      } else {
        draft.setAside(swaps.step(i), NegativeKind.OTHER_STATE, SetAside.BEYOND_QUOTA);
        draft.setAside(swaps.other(i), NegativeKind.OTHER_STATE, SetAside.BEYOND_QUOTA);
      }
    }
  }

  /** For data in which nothing real is wrong anywhere. */
  void pairWithCannedLines() {
    PythonRandom random = PythonRandom.seeded(seed);
    int[] steps = shuffled(right);
    int count = limited(steps.length, NegativeKind.LABEL_ONLY);
    int types = ActionType.values().length;
    for (int i = 0; i < count; i++) {
      int claimed = (table.type(steps[i]).number() + 1 + random.choice(types - 1)) % types;
      draft.pair(steps[i], claimed, NegativeKind.LABEL_ONLY);
    }
  }

  private boolean isFree(int step) {
    return !draft.isPaired(step) && !draft.isDuplicate(step) && !draft.isHeldOut(step);
  }

  /** All that were found, or an even number of them: what mirrors each other stays together. */
  private int limited(int found, NegativeKind kind) {
    int limit = (int) (quotas.share(kind) * (right.length + corrections.size()));
    return found <= limit ? found : limit - limit % 2;
  }

  private int[] shuffled(int[] steps) {
    int[] order = NumpyPermutation.of(steps.length, seed);
    for (int i = 0; i < order.length; i++) {
      order[i] = steps[order[i]];
    }
    return order;
  }
}
