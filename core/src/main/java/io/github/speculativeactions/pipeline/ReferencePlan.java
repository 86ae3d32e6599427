package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.Negative;
import io.github.speculativeactions.build.verifier.ReferenceNegatives;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.split.NumpyPermutation;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.split.TrainTestSplit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Decides which rows the reference would write, and in which order.
 *
 * <p>Every step is a proposer row and an eval row; every step of a trace that is not recorded as
 * unresolved is a verifier row. Each dataset is shuffled as a whole, then cut.
 */
final class ReferencePlan {

  private final Profile profile;
  private final StepIndex index;
  private final TraceSpool spool;
  private final long seed;

  ReferencePlan(Profile profile, StepIndex index, TraceSpool spool, long seed) {
    this.profile = profile;
    this.index = index;
    this.spool = spool;
    this.seed = seed;
  }

  List<PlannedRows> rows() {
    List<PlannedRows> planned = new ArrayList<>();
    planned.addAll(
        trainAndTest(
            Dataset.PROPOSER, index.steps(), index::type, proposerRecords(), index::bytes));
    int[] good = steps(false);
    ReferenceNegatives negatives = ReferenceNegatives.draw(types(good), steps(true), seed);
    planned.addAll(
        trainAndTest(
            Dataset.VERIFIER,
            good.length,
            i -> index.type(good[i]),
            verifierRecords(good, negatives),
            i -> index.bytes(good[i]) + negativeBytes(negatives, i)));
    int[] shuffled = NumpyPermutation.of(index.steps(), seed);
    int[] kept = Arrays.copyOf(shuffled, Math.min(profile.evalRows(), shuffled.length));
    planned.add(
        new PlannedRows(Dataset.EVAL, Split.TRAIN, kept, index::type, evalRecords(), index::bytes));
    return planned;
  }

  /** {@return why steps have no row, and how many, for a dataset} */
  Map<String, Long> leftOut(Dataset dataset) {
    return switch (dataset) {
      case PROPOSER -> Map.of();
      case VERIFIER -> counted("trace is recorded as unresolved", steps(true).length);
      case EVAL ->
          counted("beyond the limit of eval rows", Math.max(0, index.steps() - profile.evalRows()));
    };
  }

  private static Map<String, Long> counted(String reason, long count) {
    return count == 0 ? Map.of() : Map.of(reason, count);
  }

  private List<PlannedRows> trainAndTest(
      Dataset dataset,
      int size,
      IntFunction<ActionType> typeOf,
      IntFunction<DatasetRecord> recordOf,
      IntToLongFunction bytesOf) {
    int[] shuffled = NumpyPermutation.of(size, seed);
    TrainTestSplit cut = TrainTestSplit.of(size, profile.testShare(), seed);
    List<PlannedRows> planned = new ArrayList<>();
    for (Split split : Split.values()) {
      int[] rows = cut.rows(split);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = shuffled[rows[i]];
      }
      planned.add(new PlannedRows(dataset, split, rows, typeOf, recordOf, bytesOf));
    }
    return planned;
  }

  private IntFunction<DatasetRecord> proposerRecords() {
    ProposerRecordBuilder builder = ProposerRecordBuilder.reference().framing(profile.framing());
    return step -> {
      LabelledStep read = index.read(step, spool);
      return builder.build(read.step(), read.classification());
    };
  }

  private IntFunction<DatasetRecord> evalRecords() {
    EvalRecordBuilder builder = EvalRecordBuilder.reference().framing(profile.framing());
    return step -> {
      LabelledStep read = index.read(step, spool);
      return builder.build(read.step(), read.classification());
    };
  }

  private IntFunction<DatasetRecord> verifierRecords(int[] good, ReferenceNegatives negatives) {
    VerifierRecordBuilder builder = VerifierRecordBuilder.reference().framing(profile.framing());
    return i -> {
      LabelledStep chosen = index.read(good[i], spool);
      return builder.build(chosen.step(), chosen.classification(), negative(negatives, i));
    };
  }

  private long negativeBytes(ReferenceNegatives negatives, int good) {
    return negatives.isStep(good) ? index.bytes(negatives.step(good)) : 0;
  }

  private Negative negative(ReferenceNegatives negatives, int good) {
    if (!negatives.isStep(good)) {
      return Negative.labelOnly(negatives.cannedType(good), profile.framing());
    }
    LabelledStep bad = index.read(negatives.step(good), spool);
    return Negative.of(bad.step(), bad.classification().actionType(), profile.framing());
  }

  private int[] steps(boolean unresolved) {
    return IntStream.range(0, index.steps())
        .filter(step -> index.isUnresolved(step) == unresolved)
        .toArray();
  }

  private List<ActionType> types(int[] steps) {
    return new AbstractList<>() {
      @Override
      public ActionType get(int i) {
        return index.type(steps[i]);
      }

      @Override
      public int size() {
        return steps.length;
      }
    };
  }
}
