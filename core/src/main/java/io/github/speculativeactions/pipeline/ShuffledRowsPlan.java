package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.split.NumpyPermutation;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.split.TrainTestSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * Shuffles rows as the reference does; each row is a piece of its own.
 *
 * <p>Every step is a proposer row, unless its trace is not one to train on, and an eval row; every
 * step of a trace that is not recorded as unresolved is a verifier row. Each dataset is shuffled as
 * a whole, then cut.
 */
final class ShuffledRowsPlan implements WritePlan {

  private final Profile profile;
  private final StepIndex index;
  private final TraceSpool spool;
  private final long seed;
  private final LeftOut leftOut = new LeftOut();
  private final List<PlannedRows> planned = new ArrayList<>();

  ShuffledRowsPlan(Profile profile, StepIndex index, TraceSpool spool, long seed) {
    this.profile = profile;
    this.index = index;
    this.spool = spool;
    this.seed = seed;
    planProposer();
    planVerifier();
    planEval();
  }

  private void planProposer() {
    int[] steps = index.stepsOfTraces(trace -> index.facts(trace).isToTrainOn(profile.trainOn()));
    leftOut.count(Dataset.PROPOSER, LeftOut.NOT_TO_TRAIN_ON, index.steps() - steps.length);
    ProposerRecordBuilder builder = ProposerRecordBuilder.reference().framing(profile.framing());
    addTrainAndTest(
        Dataset.PROPOSER,
        steps,
        i -> {
          LabelledStep read = index.read(steps[i], spool);
          return builder.build(read.step(), read.classification(), profile.framing().prompts());
        });
  }

  private void planVerifier() {
    int[] good = index.stepsOfTraces(trace -> !index.facts(trace).isRecordedAsUnresolved());
    int[] bad = index.stepsOfTraces(trace -> index.facts(trace).isRecordedAsUnresolved());
    leftOut.count(Dataset.VERIFIER, LeftOut.UNRESOLVED, bad.length);
    DrawnNegatives negatives =
        DrawnNegatives.draw(good, bad, seed, index, spool, profile.framing());
    VerifierRecordBuilder builder = VerifierRecordBuilder.reference().framing(profile.framing());
    addTrainAndTest(
        Dataset.VERIFIER,
        good,
        i -> {
          LabelledStep chosen = index.read(good[i], spool);
          return builder.build(
              chosen.step(), chosen.classification(), negatives.of(i), profile.framing().prompts());
        });
  }

  private void planEval() {
    int[] shuffled = NumpyPermutation.of(index.steps(), seed);
    int[] kept = Arrays.copyOf(shuffled, Math.min(profile.evalRows(), shuffled.length));
    leftOut.count(Dataset.EVAL, LeftOut.BEYOND_EVAL_ROWS, shuffled.length - kept.length);
    EvalRecordBuilder builder = EvalRecordBuilder.reference().framing(profile.framing());
    planned.add(
        new PlannedRows(
            Dataset.EVAL,
            Split.TRAIN,
            kept,
            step -> {
              LabelledStep read = index.read(step, spool);
              return builder.build(read.step(), read.classification(), profile.framing().prompts());
            },
            step -> step,
            index));
  }

  /** Adds the rows of some steps; a row's number is the place of its step among them. */
  private void addTrainAndTest(Dataset dataset, int[] steps, IntFunction<DatasetRecord> recordOf) {
    int[] shuffled = NumpyPermutation.of(steps.length, seed);
    TrainTestSplit cut = TrainTestSplit.of(steps.length, profile.testShare(), seed);
    for (Split split : Split.values()) {
      int[] rows = cut.rows(split);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = shuffled[rows[i]];
      }
      planned.add(new PlannedRows(dataset, split, rows, recordOf, i -> steps[i], index));
    }
  }

  @Override
  public long rows() {
    return pieces();
  }

  @Override
  public long pieces() {
    return planned.stream().mapToLong(PlannedRows::size).sum();
  }

  @Override
  public boolean keepsTracesWhole() {
    return false;
  }

  @Override
  public long bytes(long piece) {
    return at(piece, PlannedRows::bytes);
  }

  @Override
  public List<SplitRecord> make(long piece) {
    return List.of(at(piece, PlannedRows::record));
  }

  /** {@return what becomes of the row of a number, counted through all planned rows} */
  private <T> T at(long piece, BiFunction<PlannedRows, Integer, T> what) {
    long position = piece;
    for (PlannedRows rows : planned) {
      if (position < rows.size()) {
        return what.apply(rows, (int) position);
      }
      position -= rows.size();
    }
    throw new IllegalArgumentException("there is no piece " + piece);
  }

  @Override
  public Set<Split> splits(Dataset dataset) {
    Set<Split> splits = new TreeSet<>();
    planned.stream().filter(r -> r.dataset() == dataset).forEach(r -> splits.add(r.split()));
    return splits;
  }

  @Override
  public Map<String, Long> leftOut(Dataset dataset) {
    return leftOut.of(dataset);
  }
}
