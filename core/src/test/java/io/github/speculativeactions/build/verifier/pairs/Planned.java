package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupSplit;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A plan with what it was made of. */
final class Planned {

  private static final GroupSplit IN_PARTS = GroupSplit.of(0.2, 0.1, 1);
  private static final GroupSplit TRAIN_ONLY = GroupSplit.of(0, 0, 1);

  final StepTable table = new StepTable();
  final List<Step> steps = new ArrayList<>();
  final PairPlan plan;
  private final PairMaker maker = PairMaker.with(Framing.reference());

  private final GroupSplit split;

  private Planned(long seed, int runs, NegativeQuotas quotas, GroupSplit split) {
    this.split = split;
    for (Trace trace : RandomRuns.of(seed, runs)) {
      List<Classification> said = trace.steps().stream().map(Run.BY_TOOL::classify).toList();
      table.add(
          StepTraits.of(trace, said, Framing.recommended(), trace.groupId(), new TextHashes()),
          split.part(trace.groupId()));
      steps.addAll(trace.steps());
    }
    plan =
        PairPlan.of(
            table, LeftOutTraces.none(), Framing.reference(), quotas, seed & Long.MAX_VALUE);
  }

  static Planned of(long seed, int runs) {
    return of(seed, runs, NegativeQuotas.defaults());
  }

  static Planned of(long seed, int runs, NegativeQuotas quotas) {
    return new Planned(seed, runs, quotas, IN_PARTS);
  }

  static Planned inOnePart(long seed, int runs, NegativeQuotas quotas) {
    return new Planned(seed, runs, quotas, TRAIN_ONLY);
  }

  List<PlannedPair> pairs() {
    List<PlannedPair> pairs = new ArrayList<>();
    for (int step = 0; step < table.steps(); step++) {
      plan.pairAt(step).ifPresent(pairs::add);
    }
    return Collections.unmodifiableList(pairs);
  }

  Part part(int step) {
    return split.part(steps.get(step).trace().groupId());
  }

  ActionType type(Step step) {
    return Run.BY_TOOL.classify(step).actionType();
  }

  boolean isMistake(Step step) {
    return table.isMistake(steps.indexOf(step));
  }

  VerifierRecord make(PlannedPair pair) {
    Step step = steps.get(pair.step());
    Prompts prompts = Framing.reference().prompts();
    Message other = pair.hasOtherStep() ? steps.get(pair.otherStep()).action() : null;
    return maker.make(pair, step, Run.BY_TOOL.classify(step), other, prompts);
  }
}
