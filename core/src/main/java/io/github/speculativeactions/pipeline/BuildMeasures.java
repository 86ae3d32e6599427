package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.audit.BaselineAudit;
import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.Distribution;
import io.github.speculativeactions.audit.DistributionBuilder;
import io.github.speculativeactions.audit.GroupReport;
import io.github.speculativeactions.audit.LabelTally;
import io.github.speculativeactions.audit.LeakageAudit;
import io.github.speculativeactions.audit.LengthAudit;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutAudit;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what is measured of a build, in the order in which it is read and written. */
final class BuildMeasures {

  private final LabelTally labels = new LabelTally();
  private final Profile profile;
  private final Map<GroupBy, Long> groupedTraces = new EnumMap<>(GroupBy.class);
  private final LengthAudit lengths;
  private final LeakageAudit leakage;

  /** The steps that have a row in the proposer's train split. */
  private final BitSet learned = new BitSet();

  /** The steps that have a row in the eval. */
  private final BitSet tested = new BitSet();

  private final ShortcutAudit shortcuts =
      new ShortcutAudit(Arrays.stream(NegativeKind.values()).map(NegativeKind::label).toList());

  BuildMeasures(Profile profile) {
    this.profile = profile;
    PromptWindow window = profile.framing().window();
    this.lengths =
        new LengthAudit(
            window.tokenCounter().label(),
            window.isLimited() ? window.maxTokens() : null,
            LengthAudit.DEFAULT_MAX_TOKENS);
    this.leakage = new LeakageAudit(profile.groupBy());
  }

  /** Takes note of what a trace is grouped by in fact, which says nothing of single rows. */
  void addTrace(GroupBy used) {
    if (profile.keepsTracesWhole()) {
      groupedTraces.merge(used, 1L, Long::sum);
    }
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
    Part part = partOf(row);
    leakage.add(part, group, measured.print(), row.step());
    if (part == Part.EVAL) {
      tested.set(row.step());
    } else if (part == Part.TRAIN && record.dataset() == Dataset.PROPOSER) {
      learned.set(row.step());
    }
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

  /** {@return everything that was measured} */
  Measures report(StepIndex index, TraceSpool spool) {
    return new Measures(
        labels.report(),
        stepsPerTrace(index),
        lengths.report(),
        new GroupReport(profile.groupBy(), groupedTraces),
        leakage.report(step -> nameOf(index.read(step, spool))),
        shortcuts.report(),
        baselines(index));
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

  private BaselineReport baselines(StepIndex index) {
    BaselineAudit audit = new BaselineAudit();
    for (int trace = 0; trace < index.traces(); trace++) {
      audit.learn(index.typesOf(trace), ofTrace(learned, trace, index));
    }
    for (int trace = 0; trace < index.traces(); trace++) {
      long group = index.facts(trace).group();
      audit.test(group, index.typesOf(trace), ofTrace(tested, trace, index));
    }
    return audit.report();
  }

  /** {@return those of some steps that a trace has, counted from its first one} */
  private static BitSet ofTrace(BitSet steps, int trace, StepIndex index) {
    int first = index.firstStep(trace);
    return steps.get(first, first + index.stepsOf(trace));
  }
}
