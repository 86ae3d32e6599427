package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.build.verifier.VerifierPairs;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Decides for each step whether it is the place of a verifier pair, of which kind, and with which
 * other step.
 *
 * <p>By which rules is said at {@link VerifierPairs}. Pairs never cross parts, and the eval has
 * none. A step is the place of one pair at most, so steps are pairs plus what was left out.
 *
 * <p>The same table, quotas and seed give the same plan. Immutable and safe for use by several
 * threads, once no trace is added to the table any more.
 */
public final class PairPlan {

  /** How many steps after it a run may still do what would have been right at a step. */
  public static final int STEPS_AHEAD = 5;

  /** Why steps have no pair: their group is kept for the eval. */
  static final String FOR_EVAL = "group is kept for the eval";

  /** Why steps have no pair: their run failed. */
  static final String UNRESOLVED = "trace is unresolved";

  /** Why steps have no pair: they failed, and nothing shows what would have been right. */
  static final String MISTAKE = "action failed and was not mended";

  /** Why steps have no pair: the same action after the same messages is there already. */
  static final String DUPLICATE = "same action after the same messages";

  /** Why steps have no pair: the same messages stand before a step of a part held out from it. */
  public static final String HELD_OUT = "prompt stands in a part that is held out too";

  /** Why steps have no pair: nothing was left to reject that would keep the sides balanced. */
  public static final String NO_COUNTERPART = "no wrong action of the same form was left";

  private final PairDraft draft;
  private final PairMaker maker;
  private final Map<String, Long> leftOut;

  private PairPlan(PairDraft draft, PairMaker maker, Map<String, Long> leftOut) {
    this.draft = draft;
    this.maker = maker;
    this.leftOut = leftOut;
  }

  /**
   * {@return the pairs that a table's steps have}
   *
   * @param leftOutTraces traces whose steps are neither chosen nor rejected
   * @param framing words both sides of the rows
   * @param seed 0 or more; decides what is left to choice
   */
  public static PairPlan of(
      StepTable table,
      LeftOutTraces leftOutTraces,
      Framing framing,
      NegativeQuotas quotas,
      long seed) {
    PairDraft draft = new PairDraft(table, leftOutTraces);
    GoodRuns goodRuns = new GoodRuns(table);
    Map<String, Long> leftOut = new TreeMap<>();
    List<PartPlanning> parts =
        Stream.of(Part.TRAIN, Part.TEST)
            .map(part -> new PartPlanning(table, goodRuns, part, quotas, draft, seed))
            .toList();
    parts.forEach(PartPlanning::pairWithRealActions);
    if (draft.foundNothing()) {
      parts.forEach(PartPlanning::pairWithCannedLines);
    }
    for (int trace = 0; trace < table.traces(); trace++) {
      for (int step = table.firstStep(trace); step < table.endOf(trace); step++) {
        if (!draft.isPaired(step)) {
          leftOut.merge(reason(table, draft, trace, step), 1L, Long::sum);
        }
      }
    }
    return new PairPlan(draft, PairMaker.with(framing), Collections.unmodifiableMap(leftOut));
  }

  private static String reason(StepTable table, PairDraft draft, int trace, int step) {
    if (table.part(trace) == Part.EVAL) {
      return FOR_EVAL;
    }
    Optional<String> known = draft.whyLeftOut(trace).or(() -> draft.setAside(step));
    if (known.isPresent()) {
      return known.get();
    }
    if (table.outcome(trace) == Outcome.UNRESOLVED) {
      return UNRESOLVED;
    }
    if (draft.isHeldOut(step)) {
      return HELD_OUT;
    }
    if (draft.isDuplicate(step)) {
      return DUPLICATE;
    }
    return table.isMistake(step) ? MISTAKE : NO_COUNTERPART;
  }

  /** {@return the pair whose prompt is that of a step, if it has one} */
  Optional<PlannedPair> pairAt(int step) {
    return draft.pairAt(step);
  }

  /** {@return how many pairs there are} */
  public long pairs() {
    return pairsByKind().values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return how many pairs there are of each kind that occurs} */
  Map<NegativeKind, Long> pairsByKind() {
    return draft.counts();
  }

  /** {@return how many steps have no pair, by reason; with the pairs they make up all steps} */
  public Map<String, Long> leftOut() {
    return leftOut;
  }

  /**
   * {@return the row of a step, if it has one}
   *
   * @param number the number of the step in the table
   * @param step the step itself
   * @param classification what the classifier said of it
   * @param actions gives the assistant message of any step by its number
   * @param prompts those of the step's trace, from the framing of this plan
   */
  public Optional<VerifierRecord> make(
      int number,
      Step step,
      Classification classification,
      IntFunction<Message> actions,
      Prompts prompts) {
    return pairAt(number)
        .map(
            pair ->
                maker.make(
                    pair,
                    step,
                    classification,
                    pair.hasOtherStep() ? actions.apply(pair.otherStep()) : null,
                    prompts));
  }
}
