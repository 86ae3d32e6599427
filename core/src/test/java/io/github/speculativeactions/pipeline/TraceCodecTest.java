package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TraceCodecTest {

  private static final SideEffect[] SIDE_EFFECTS = SideEffect.values();
  private static final ActionType[] TYPES = ActionType.values();

  @Property(tries = 300)
  void everyStepOfATraceComesBackWithItsClassification(@ForAll("wellFormed") Trace trace) {
    List<Classification> classifications = classifications(trace);
    byte[] encoded = TraceCodec.encode(trace, classifications).bytes;
    for (Step step : trace.steps()) {
      LabelledStep decoded = TraceCodec.decodeStep(encoded, step.number());
      assertThat(decoded.classification()).isEqualTo(classifications.get(step.number()));
      assertThat(decoded.step().number()).isEqualTo(step.number());
      assertThat(decoded.step().trace()).isEqualTo(upTo(step));
    }
  }

  @Property(tries = 100)
  void stepsReadTogetherEqualThoseReadAloneAndShareTheirMessages(
      @ForAll("wellFormed") Trace trace) {
    byte[] encoded = TraceCodec.encode(trace, classifications(trace)).bytes;
    List<LabelledStep> together = TraceCodec.decodeSteps(encoded, 0, Integer.MAX_VALUE);
    assertThat(together).hasSameSizeAs(trace.steps());
    List<Message> last =
        together.isEmpty()
            ? List.of()
            : together.get(together.size() - 1).step().trace().messages();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(TraceCodec.decodeStep(encoded, i));
      for (int m = 0; m < together.get(i).step().trace().messages().size(); m++) {
        assertThat(together.get(i).step().trace().messages().get(m)).isSameAs(last.get(m));
      }
    }
  }

  @Property(tries = 100)
  void anActionIsReadFromItsPlaceAlone(@ForAll("wellFormed") Trace trace) {
    EncodedTrace encoded = TraceCodec.encode(trace, classifications(trace));
    for (Step step : trace.steps()) {
      int from = encoded.actionOffsets[step.number()];
      int to = from + encoded.actionLengths[step.number()];
      assertThat(TraceCodec.decodeMessage(Arrays.copyOfRange(encoded.bytes, from, to)))
          .isEqualTo(step.action());
    }
  }

  @Property(tries = 300)
  void textThatUtf8CannotHoldComesBackAsDecodersShowIt(@ForAll("any") Trace trace) {
    byte[] encoded = TraceCodec.encode(trace, classifications(trace)).bytes;
    for (Step step : trace.steps()) {
      Message decoded = TraceCodec.decodeStep(encoded, step.number()).step().action();
      assertThat(decoded.content()).isEqualTo(replaced(step.action().content()));
      assertThat(decoded.asRecorded().content())
          .isEqualTo(replaced(step.action().asRecorded().content()));
    }
  }

  @Test
  void aMessageThatWasInterpretedKeepsTheFormInTheLog() {
    Message found = Message.assistant("look\n<function=open>");
    Message read =
        Message.assistant("look", new ToolCall(null, "open", "{}")).interpretedFrom(found);
    Trace trace = Trace.builder().message(read).build();
    LabelledStep decoded =
        TraceCodec.decodeStep(TraceCodec.encode(trace, classifications(trace)).bytes, 0);
    assertThat(decoded.step().action()).isEqualTo(read);
    assertThat(decoded.step().action().recorded()).isEqualTo(found);
  }

  @Test
  void aTextThatBothFormsShareIsKeptOnce() {
    String text = "x".repeat(10_000);
    Message read =
        Message.assistant(text, new ToolCall(null, "open", "{}"))
            .interpretedFrom(Message.assistant(text));
    Trace trace = Trace.builder().message(read).build();
    EncodedTrace encoded = TraceCodec.encode(trace, classifications(trace));
    assertThat(encoded.length).isBetween(10_000, 11_000);
    assertThat(TraceCodec.decodeStep(encoded.bytes, 0).step().action()).isEqualTo(read);
  }

  private static Trace upTo(Step step) {
    Trace whole = step.trace();
    return new Trace(
        whole.source(),
        whole.id(),
        whole.groupId(),
        whole.repository(),
        whole.outcome(),
        whole.recordedOutcome(),
        whole.reward(),
        whole.tools(),
        whole.messages().subList(0, step.messageIndex() + 1));
  }

  private static List<Classification> classifications(Trace trace) {
    List<Classification> classifications = new ArrayList<>();
    for (Step step : trace.steps()) {
      classifications.add(
          new Classification(
              TYPES[step.messageIndex() % TYPES.length],
              1.0 / (1 + step.number()),
              "rule " + step.number(),
              SIDE_EFFECTS[step.number() % SIDE_EFFECTS.length]));
    }
    return classifications;
  }

  private static String replaced(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  @Provide
  Arbitrary<Trace> wellFormed() {
    return TraceArbitraries.traces(
        TraceArbitraries.text()
            .map(
                text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
  }

  @Provide
  Arbitrary<Trace> any() {
    return TraceArbitraries.traces(TraceArbitraries.text());
  }
}
