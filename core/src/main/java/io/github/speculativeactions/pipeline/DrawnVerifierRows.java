package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs as the reference does, but within a part, so that no action of a test trace is in the train
 * split: each step of a trace that is not recorded as unresolved draws what it is paired with.
 */
final class DrawnVerifierRows implements VerifierRows {

  private final StepIndex index;
  private final VerifierRecordBuilder builder;
  private final Map<Part, DrawnNegatives> negatives = new EnumMap<>(Part.class);
  private final LeftOut leftOut = new LeftOut();

  private final Duplicates duplicates;

  /** For each part, the numbers of the good steps, in order. */
  private final Map<Part, int[]> goodSteps = new EnumMap<>(Part.class);

  private long rows;

  DrawnVerifierRows(
      Profile profile, StepIndex index, TraceSpool spool, Duplicates duplicates, long seed) {
    this.index = index;
    this.duplicates = duplicates;
    this.builder = VerifierRecordBuilder.reference().framing(profile.framing());
    for (Part part : List.of(Part.TRAIN, Part.TEST)) {
      negatives.put(part, draw(part, profile, spool, seed));
    }
    leftOut.count(
        Dataset.VERIFIER,
        LeftOut.FOR_EVAL,
        index.stepsOfTraces(trace -> part(trace) == Part.EVAL).length);
  }

  private DrawnNegatives draw(Part part, Profile profile, TraceSpool spool, long seed) {
    int[] bad = index.stepsOfTraces(trace -> part(trace) == part && !isGood(trace));
    int[] good =
        Arrays.stream(index.stepsOfTraces(trace -> part(trace) == part && isGood(trace)))
            .filter(this::counts)
            .toArray();
    goodSteps.put(part, good);
    rows += good.length;
    leftOut.count(Dataset.VERIFIER, LeftOut.UNRESOLVED, bad.length);
    return DrawnNegatives.draw(good, bad, seed, index, spool, profile.framing());
  }

  /** {@return whether a step is none that is there already; those that are get counted} */
  private boolean counts(int step) {
    Optional<String> reason = duplicates.reason(step);
    reason.ifPresent(text -> leftOut.count(Dataset.VERIFIER, text, 1));
    return reason.isEmpty();
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
    int[] good = goodSteps.get(part(trace));
    if (drawn == null || good == null) {
      return List.of();
    }
    List<VerifierRecord> made = new ArrayList<>(steps.size());
    for (LabelledStep step : steps) {
      int place = Arrays.binarySearch(good, index.firstStep(trace) + step.step().number());
      if (place >= 0) {
        made.add(builder.build(step.step(), step.classification(), drawn.of(place), prompts));
      }
    }
    return made;
  }
}
