package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs as the reference does, but within a part, so that no action of a test trace is in the train
 * split: each step of a trace that is not recorded as unresolved draws what it is paired with.
 */
final class DrawnVerifierRows implements VerifierRows {

  private final StepIndex index;
  private final VerifierRecordBuilder builder;
  private final Map<Part, DrawnNegatives> negatives = new EnumMap<>(Part.class);
  private final LeftOut leftOut = new LeftOut();

  /** For each trace, the place of its first step among the good ones of its part. */
  private final int[] firstGood;

  private long rows;

  DrawnVerifierRows(Profile profile, StepIndex index, TraceSpool spool, long seed) {
    this.index = index;
    this.builder = VerifierRecordBuilder.reference().framing(profile.framing());
    this.firstGood = new int[index.traces()];
    for (Part part : List.of(Part.TRAIN, Part.TEST)) {
      negatives.put(part, draw(part, profile, spool, seed));
    }
    leftOut.count(
        Dataset.VERIFIER,
        LeftOut.FOR_EVAL,
        index.stepsOfTraces(trace -> part(trace) == Part.EVAL).length);
  }

  private DrawnNegatives draw(Part part, Profile profile, TraceSpool spool, long seed) {
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
  public Map<String, Long> leftOut() {
    return leftOut.of(Dataset.VERIFIER);
  }

  @Override
  public List<VerifierRecord> make(int trace, List<LabelledStep> steps, Prompts prompts) {
    DrawnNegatives drawn = negatives.get(part(trace));
    if (drawn == null || !isGood(trace)) {
      return List.of();
    }
    List<VerifierRecord> made = new ArrayList<>(steps.size());
    for (LabelledStep step : steps) {
      int place = firstGood[trace] + step.step().number();
      made.add(builder.build(step.step(), step.classification(), drawn.of(place), prompts));
    }
    return made;
  }
}
