package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.NumpyPermutation;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps traces whole: they come in seeded order, and the part that a trace's group belongs to
 * decides where all its rows go. A trace is one piece, or several if it has very many steps.
 */
final class WholeTracesPlan implements WritePlan {

  private final Profile profile;
  private final StepIndex index;
  private final TraceSpool spool;
  private final TracePieces pieces;
  private final Duplicates duplicates;
  private final VerifierRows verifier;

  /** For each trace, the number of the first step that is beyond the limit of eval rows. */
  private final int[] evalSteps;

  private final LeftOut leftOut = new LeftOut();
  private final ProposerRecordBuilder proposer;
  private final EvalRecordBuilder eval;
  private long rows;

  WholeTracesPlan(
      Profile profile,
      StepIndex index,
      TraceSpool spool,
      Duplicates duplicates,
      VerifierRows verifier,
      long seed) {
    this.profile = profile;
    this.index = index;
    this.spool = spool;
    this.duplicates = duplicates;
    this.verifier = verifier;
    this.pieces = TracePieces.of(index, NumpyPermutation.of(index.traces(), seed));
    this.evalSteps = new int[index.traces()];
    this.proposer = ProposerRecordBuilder.reference().framing(profile.framing());
    this.eval = EvalRecordBuilder.reference().framing(profile.framing());
    planEval();
    planProposer();
    rows += verifier.rows();
  }

  private void planEval() {
    int left = profile.evalRows();
    for (int trace : pieces.order()) {
      int steps = index.stepsOf(trace);
      if (part(trace) != Part.EVAL) {
        leftOut.count(Dataset.EVAL, LeftOut.NOT_FOR_EVAL, steps);
        continue;
      }
      leftOut.count(Dataset.PROPOSER, LeftOut.FOR_EVAL, steps);
      int step = 0;
      for (; step < steps && left > 0; step++) {
        if (countsIn(Dataset.EVAL, trace, step)) {
          left--;
          rows++;
        }
      }
      evalSteps[trace] = step;
      leftOut.count(Dataset.EVAL, LeftOut.BEYOND_EVAL_ROWS, steps - step);
    }
  }

  private void planProposer() {
    for (int trace : pieces.order()) {
      if (part(trace) == Part.EVAL) {
        continue;
      }
      int steps = index.stepsOf(trace);
      if (!isToTrainOn(trace)) {
        leftOut.count(Dataset.PROPOSER, LeftOut.NOT_TO_TRAIN_ON, steps);
        continue;
      }
      for (int step = 0; step < steps; step++) {
        rows += countsIn(Dataset.PROPOSER, trace, step) ? 1 : 0;
      }
    }
  }

  /** {@return whether a step is none that is there already; those that are get counted} */
  private boolean countsIn(Dataset dataset, int trace, int step) {
    Optional<String> reason = duplicates.reason(index.firstStep(trace) + step);
    reason.ifPresent(text -> leftOut.count(dataset, text, 1));
    return reason.isEmpty();
  }

  private Part part(int trace) {
    return index.facts(trace).part();
  }

  private boolean isToTrainOn(int trace) {
    return index.facts(trace).isToTrainOn(profile.trainOn());
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public long pieces() {
    return pieces.count();
  }

  @Override
  public boolean keepsTracesWhole() {
    return true;
  }

  @Override
  public long bytes(long piece) {
    return pieces.bytes((int) piece);
  }

  @Override
  public List<SplitRecord> make(long number) {
    TracePieces.Piece piece = pieces.get((int) number);
    int trace = piece.trace();
    List<LabelledStep> steps = index.readSteps(trace, piece.from(), piece.to(), spool);
    Prompts prompts = profile.framing().prompts();
    return switch (part(trace)) {
      case TRAIN -> trainingRows(trace, steps, Split.TRAIN, prompts);
      case TEST -> trainingRows(trace, steps, Split.TEST, prompts);
      case EVAL ->
          kept(trace, steps)
              .filter(s -> s.step().number() < evalSteps[trace])
              .map(s -> eval.build(s.step(), s.classification(), prompts))
              .map(row -> record(Split.TEST, row, trace))
              .toList();
    };
  }

  private List<SplitRecord> trainingRows(
      int trace, List<LabelledStep> steps, Split split, Prompts prompts) {
    List<SplitRecord> made = new ArrayList<>(2 * steps.size());
    if (isToTrainOn(trace)) {
      kept(trace, steps)
          .map(s -> proposer.build(s.step(), s.classification(), prompts))
          .forEach(row -> made.add(record(split, row, trace)));
    }
    verifier.make(trace, steps, prompts).forEach(row -> made.add(record(split, row, trace)));
    return made;
  }

  private SplitRecord record(Split split, DatasetRecord row, int trace) {
    return new SplitRecord(split, row, index.firstStep(trace) + row.provenance().step());
  }

  private Stream<LabelledStep> kept(int trace, List<LabelledStep> steps) {
    int first = index.firstStep(trace);
    return steps.stream().filter(s -> duplicates.reason(first + s.step().number()).isEmpty());
  }

  @Override
  public Set<Split> splits(Dataset dataset) {
    return dataset == Dataset.EVAL ? Set.of(Split.TEST) : Set.of(Split.values());
  }

  @Override
  public Map<String, Long> leftOut(Dataset dataset) {
    return dataset == Dataset.VERIFIER ? verifier.leftOut() : leftOut.of(dataset);
  }
}
