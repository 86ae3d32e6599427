package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.audit.BaselineAudit;
import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.Distribution;
import io.github.speculativeactions.audit.DistributionBuilder;
import io.github.speculativeactions.audit.LabelTally;
import io.github.speculativeactions.audit.LeakageAudit;
import io.github.speculativeactions.audit.LengthAudit;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutAudit;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Adds up what is measured of a build, in the order in which it is read and written. */
final class BuildMeasures {

  private final LabelTally labels = new LabelTally();
  private final LengthAudit lengths = new LengthAudit(LengthAudit.DEFAULT_MAX_TOKENS);
  private final LeakageAudit leakage;
  private final ShortcutAudit shortcuts =
      new ShortcutAudit(Arrays.stream(NegativeKind.values()).map(NegativeKind::label).toList());

  BuildMeasures(Profile profile) {
    this.leakage = new LeakageAudit(profile.groupBy());
  }

  /** Takes note of what the classifier said of a step. */
  void add(Classification classification) {
    labels.add(classification.confidence(), classification.sideEffect(), classification.rule());
  }

  /** Takes note of a row that was written. */
  void add(MeasuredRow measured) {
    SplitRecord row = measured.row();
    DatasetRecord record = row.record();
    String group = record.provenance().groupId();
    lengths.add(
        record.dataset().label(),
        row.split().label(),
        measured.promptTokens(),
        measured.answerTokens());
    leakage.add(partOf(row), group, measured.print(), row.step());
    if (measured.pair() != null) {
      NegativeKind kind = ((VerifierRecord) record).negativeKind();
      shortcuts.add(kind.label(), group, measured.pair());
    }
  }

  private static Part partOf(SplitRecord row) {
    if (row.record().dataset() == Dataset.EVAL) {
      return Part.EVAL;
    }
    return row.split() == Split.TRAIN ? Part.TRAIN : Part.TEST;
  }

  /**
   * {@return everything that was measured}
   *
   * @param isCounted whether the trace of a number counts for the baselines
   */
  Measures report(StepIndex index, TraceSpool spool, IntPredicate isCounted) {
    return new Measures(
        labels.report(),
        stepsPerTrace(index),
        lengths.report(),
        leakage.report(step -> nameOf(index.read(step, spool))),
        shortcuts.report(),
        baselines(index, isCounted));
  }

  private static String nameOf(LabelledStep step) {
    return "step %s of trace '%s'".formatted(step.step().number(), step.step().trace().id());
  }

  private static Distribution stepsPerTrace(StepIndex index) {
    DistributionBuilder steps = new DistributionBuilder();
    for (int trace = 0; trace < index.traces(); trace++) {
      steps.add(index.stepsOf(trace));
    }
    return steps.build();
  }

  private static BaselineReport baselines(StepIndex index, IntPredicate isCounted) {
    BaselineAudit audit = new BaselineAudit();
    for (Part part : List.of(Part.TRAIN, Part.EVAL)) {
      for (int trace = 0; trace < index.traces(); trace++) {
        if (index.facts(trace).part() == part && isCounted.test(trace)) {
          if (part == Part.TRAIN) {
            audit.learn(index.typesOf(trace));
          } else {
            audit.test(index.typesOf(trace));
          }
        }
      }
    }
    return audit.report();
  }
}
