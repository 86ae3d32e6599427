package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.testing.TraceGenerator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StepIndexTest {

  private static final TraceGenerator GENERATOR = TraceGenerator.seeded(3);
  private static final ActionType[] TYPES = ActionType.values();

  @Property(tries = 60)
  void everyStepIsFoundAmongTracesOfAnyLengthEvenNone(
      @ForAll @Size(max = 20) List<@IntRange(max = 4) Integer> stepCounts) {
    StepIndex index = new StepIndex();
    List<Step> steps = new ArrayList<>();
    try (TraceSpool spool = TraceSpool.create(null)) {
      for (int count : stepCounts) {
        Trace trace = GENERATOR.trace(steps.size() + stepCounts.size(), count);
        List<Classification> classifications = new ArrayList<>();
        for (Step step : trace.steps()) {
          classifications.add(Classification.of(type(steps.size()), 1, "r" + steps.size()));
          steps.add(step);
        }
        EncodedTrace encoded = TraceCodec.encode(trace, classifications);
        index.add(
            spool.append(encoded.bytes, encoded.length),
            encoded,
            facts(trace.isRecordedAsUnresolved()));
      }
      spool.finish();
      assertFound(index, spool, steps);
    }
  }

  private static void assertFound(StepIndex index, TraceSpool spool, List<Step> steps) {
    assertThat(index.steps()).isEqualTo(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      LabelledStep read = index.read(i, spool);
      assertThat(read.step().trace().id()).isEqualTo(step.trace().id());
      assertThat(read.step().number()).isEqualTo(step.number());
      assertThat(read.step().action()).isEqualTo(step.action());
      assertThat(read.classification().rule()).isEqualTo("r" + i);
      assertThat(index.type(i)).isEqualTo(type(i));
      assertThat(index.readAction(i, spool)).isEqualTo(step.action());
      assertThat(index.facts(index.traceOf(i)).isRecordedAsUnresolved())
          .isEqualTo(step.trace().isRecordedAsUnresolved());
    }
  }

  @Example
  void itGrowsWithWhatIsAdded() {
    StepIndex index = new StepIndex();
    for (int trace = 0; trace < 2_000; trace++) {
      Classification classification = Classification.of(type(trace), 1, "");
      int[] places = {trace, trace};
      EncodedTrace encoded =
          new EncodedTrace(
              new byte[trace], trace, places, places, List.of(classification, classification));
      index.add(trace, encoded, facts(trace % 2 == 0));
    }
    assertThat(index.traces()).isEqualTo(2_000);
    assertThat(index.steps()).isEqualTo(4_000);
    assertThat(index.type(3_999)).isEqualTo(type(1_999));
    assertThat(index.bytes(1_999)).isEqualTo(1_999);
    assertThat(index.facts(index.traceOf(3_997)).isRecordedAsUnresolved()).isTrue();
    assertThat(index.facts(index.traceOf(3_998)).isRecordedAsUnresolved()).isFalse();
    assertThat(index.stepsOfTraces(trace -> trace >= 1_998))
        .containsExactly(3_996, 3_997, 3_998, 3_999);
  }

  private static TraceFacts facts(boolean unresolved) {
    return new TraceFacts(
        unresolved, unresolved ? Outcome.UNRESOLVED : Outcome.UNKNOWN, Part.TRAIN, 7);
  }

  private static ActionType type(int number) {
    return TYPES[number % TYPES.length];
  }
}
