package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.NumpyPermutation;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps traces whole: they come in seeded order, and the part that a trace's group belongs to
 * decides where all its rows go. A trace is one piece, or several if it has very many steps.
 *
 * <p>Negatives are drawn within a part, so that no action of a test trace is in the train split.
 */
final class WholeTracesPlan implements WritePlan {

  /** Every step has its own list of what came before it, so a piece grows with their square. */
  private static final int STEPS_OF_A_PIECE = 128;

  private static final int BYTES_OF_A_REFERENCE = 16;

  private final Profile profile;
  private final StepIndex index;
  private final TraceSpool spool;
  private final int[] order;

  /** For each place in the order, how many pieces come before it. */
  private final int[] firstPieces;

  /** For each trace, the place of its first step among the good ones of its part. */
  private final int[] firstGood;

  /** For each trace, how many of its steps are eval rows. */
  private final int[] evalRows;

  private final DrawnNegatives trainNegatives;
  private final DrawnNegatives testNegatives;
  private final LeftOut leftOut = new LeftOut();
  private final ProposerRecordBuilder proposer;
  private final VerifierRecordBuilder verifier;
  private final EvalRecordBuilder eval;
  private long rows;

  WholeTracesPlan(Profile profile, StepIndex index, TraceSpool spool, long seed) {
    this.profile = profile;
    this.index = index;
    this.spool = spool;
    this.order = NumpyPermutation.of(index.traces(), seed);
    this.firstPieces = new int[index.traces() + 1];
    for (int i = 0; i < order.length; i++) {
      int steps = index.stepsOf(order[i]);
      firstPieces[i + 1] = firstPieces[i] + (steps + STEPS_OF_A_PIECE - 1) / STEPS_OF_A_PIECE;
    }
    this.firstGood = new int[index.traces()];
    this.evalRows = new int[index.traces()];
    this.proposer = ProposerRecordBuilder.reference().framing(profile.framing());
    this.verifier = VerifierRecordBuilder.reference().framing(profile.framing());
    this.eval = EvalRecordBuilder.reference().framing(profile.framing());
    planEval();
    planProposer();
    this.trainNegatives = planVerifier(Part.TRAIN, seed);
    this.testNegatives = planVerifier(Part.TEST, seed);
  }

  private void planEval() {
    int left = profile.evalRows();
    for (int trace : order) {
      int steps = index.stepsOf(trace);
      if (part(trace) == Part.EVAL) {
        evalRows[trace] = Math.min(steps, left);
        left -= evalRows[trace];
        rows += evalRows[trace];
        leftOut.count(Dataset.EVAL, LeftOut.BEYOND_EVAL_ROWS, steps - evalRows[trace]);
        leftOut.count(Dataset.PROPOSER, LeftOut.FOR_EVAL, steps);
        leftOut.count(Dataset.VERIFIER, LeftOut.FOR_EVAL, steps);
      } else {
        leftOut.count(Dataset.EVAL, LeftOut.NOT_FOR_EVAL, steps);
      }
    }
  }

  private void planProposer() {
    for (int trace : order) {
      if (part(trace) != Part.EVAL) {
        if (index.facts(trace).isToTrainOn(profile.trainOn())) {
          rows += index.stepsOf(trace);
        } else {
          leftOut.count(Dataset.PROPOSER, LeftOut.NOT_TO_TRAIN_ON, index.stepsOf(trace));
        }
      }
    }
  }

  private DrawnNegatives planVerifier(Part part, long seed) {
    int[] good = index.stepsOfTraces(trace -> part(trace) == part && isGood(trace));
    int[] bad = index.stepsOfTraces(trace -> part(trace) == part && !isGood(trace));
    int place = 0;
    for (int trace = 0; trace < index.traces(); trace++) {
      if (part(trace) == part && isGood(trace)) {
        firstGood[trace] = place;
        place += index.stepsOf(trace);
      }
    }
    rows += good.length;
    leftOut.count(Dataset.VERIFIER, LeftOut.UNRESOLVED, bad.length);
    return DrawnNegatives.draw(good, bad, seed, index, spool, profile.framing());
  }

  private Part part(int trace) {
    return index.facts(trace).part();
  }

  private boolean isGood(int trace) {
    return !index.facts(trace).isRecordedAsUnresolved();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public long pieces() {
    return firstPieces[order.length];
  }

  @Override
  public long bytes(long piece) {
    int place = placeOf((int) piece);
    int end = endOf(place, (int) piece);
    long references = 2L * end * Math.min(end, STEPS_OF_A_PIECE);
    return index.bytes(order[place]) + references * BYTES_OF_A_REFERENCE;
  }

  @Override
  public List<SplitRecord> make(long piece) {
    int place = placeOf((int) piece);
    int trace = order[place];
    int from = ((int) piece - firstPieces[place]) * STEPS_OF_A_PIECE;
    List<LabelledStep> steps = index.readSteps(trace, from, endOf(place, (int) piece), spool);
    Prompts prompts = profile.framing().prompts();
    return switch (part(trace)) {
      case TRAIN -> trainingRows(trace, steps, Split.TRAIN, trainNegatives, prompts);
      case TEST -> trainingRows(trace, steps, Split.TEST, testNegatives, prompts);
      case EVAL ->
          steps.stream()
              .filter(s -> s.step().number() < evalRows[trace])
              .map(
                  s ->
                      new SplitRecord(
                          Split.TEST, eval.build(s.step(), s.classification(), prompts)))
              .toList();
    };
  }

  /** {@return the place in the order of the trace that a piece is of} */
  private int placeOf(int piece) {
    int found = Arrays.binarySearch(firstPieces, piece);
    if (found < 0) {
      return -found - 2;
    }
    // A trace without steps has no piece: the last place with that number is the one.
    while (found + 1 < firstPieces.length && firstPieces[found + 1] == piece) {
      found++;
    }
    return found;
  }

  /** {@return the number of the step behind the last one of a piece} */
  private int endOf(int place, int piece) {
    int to = (piece - firstPieces[place] + 1) * STEPS_OF_A_PIECE;
    return Math.min(to, index.stepsOf(order[place]));
  }

  private List<SplitRecord> trainingRows(
      int trace, List<LabelledStep> steps, Split split, DrawnNegatives negatives, Prompts prompts) {
    List<SplitRecord> made = new ArrayList<>(2 * steps.size());
    if (index.facts(trace).isToTrainOn(profile.trainOn())) {
      for (LabelledStep step : steps) {
        made.add(
            new SplitRecord(split, proposer.build(step.step(), step.classification(), prompts)));
      }
    }
    if (isGood(trace)) {
      for (LabelledStep step : steps) {
        int place = firstGood[trace] + step.step().number();
        made.add(
            new SplitRecord(
                split,
                verifier.build(step.step(), step.classification(), negatives.of(place), prompts)));
      }
    }
    return made;
  }

  @Override
  public Set<Split> splits(Dataset dataset) {
    return dataset == Dataset.EVAL ? Set.of(Split.TEST) : Set.of(Split.values());
  }

  @Override
  public Map<String, Long> leftOut(Dataset dataset) {
    return leftOut.of(dataset);
  }
}
