package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a classified trace into bytes for the spool, and single steps back.
 *
 * <p>The classifications stand first and the messages last, so that reading a step decodes only the
 * messages up to it. The bytes live as long as one build; they have no version.
 */
final class TraceCodec {

  private static final ActionType[] ACTION_TYPES = ActionType.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Role[] ROLES = Role.values();
  private static final SideEffect[] SIDE_EFFECTS = SideEffect.values();

  private static final int BYTES_OF_HEADER = 256;
  private static final int BYTES_OF_CLASSIFICATION = 64;
  private static final int BYTES_OF_MESSAGE = 64;
  private static final int MOST_EXPECTED_BYTES = 1 << 26;

  private TraceCodec() {}

  static EncodedTrace encode(Trace trace, List<Classification> classifications) {
    ByteWriter out = new ByteWriter(expectedBytes(trace, classifications.size()));
    out.writeCount(classifications.size());
    for (Classification classification : classifications) {
      out.writeByte(classification.actionType().number());
      out.writeDouble(classification.confidence());
      out.writeText(classification.rule());
      out.writeEnum(classification.sideEffect());
    }
    encodeHeader(out, trace);
    int[] actionOffsets = new int[classifications.size()];
    int[] actionLengths = new int[classifications.size()];
    int step = 0;
    for (Message message : trace.messages()) {
      int offset = out.size();
      encodeMessage(out, message);
      if (message.role() == Role.ASSISTANT) {
        actionOffsets[step] = offset;
        actionLengths[step++] = out.size() - offset;
      }
    }
    return new EncodedTrace(out.bytes(), out.size(), actionOffsets, actionLengths, classifications);
  }

  /** What is mostly enough, so that few traces are copied because there is no room. */
  private static int expectedBytes(Trace trace, int steps) {
    long bytes = BYTES_OF_HEADER + (long) steps * BYTES_OF_CLASSIFICATION;
    for (ToolDefinition tool : trace.tools()) {
      bytes += tool.parameters().length() + BYTES_OF_CLASSIFICATION;
    }
    for (Message message : trace.messages()) {
      bytes += message.content().length() + BYTES_OF_MESSAGE;
      for (ToolCall call : message.toolCalls()) {
        bytes += call.arguments().length() + BYTES_OF_MESSAGE;
      }
    }
    return (int) Math.min(bytes + bytes / 32, MOST_EXPECTED_BYTES);
  }

  /** {@return a step of a trace; its trace ends with the step itself} */
  static LabelledStep decodeStep(byte[] bytes, int number) {
    return decodeSteps(bytes, number, number + 1).get(0);
  }

  /**
   * {@return the steps of a trace from a number to before another; each one's trace ends with it,
   * and they share their messages}
   */
  static List<LabelledStep> decodeSteps(byte[] bytes, int from, int to) {
    ByteReader in = new ByteReader(bytes);
    List<Classification> classifications = decodeClassifications(in);
    Trace header = decodeHeader(in);
    List<Message> messages = new ArrayList<>();
    List<LabelledStep> steps = new ArrayList<>();
    int end = Math.min(to, classifications.size());
    for (int step = 0; step < end; ) {
      Message message = decodeMessage(in);
      messages.add(message);
      if (message.role() == Role.ASSISTANT) {
        if (step >= from) {
          Step last = withMessages(header, messages).steps().get(step);
          steps.add(new LabelledStep(last, classifications.get(step)));
        }
        step++;
      }
    }
    return steps;
  }

  /** {@return the message that was encoded} */
  static Message decodeMessage(byte[] bytes) {
    return decodeMessage(new ByteReader(bytes));
  }

  private static List<Classification> decodeClassifications(ByteReader in) {
    int count = in.readCount();
    List<Classification> classifications = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      classifications.add(
          new Classification(
              ACTION_TYPES[in.readByte()],
              in.readDouble(),
              in.readText(),
              SIDE_EFFECTS[in.readByte()]));
    }
    return classifications;
  }

  private static void encodeHeader(ByteWriter out, Trace trace) {
    out.writeText(trace.source());
    out.writeText(trace.id());
    out.writeText(trace.groupId());
    out.writeOptionalText(trace.repository());
    out.writeEnum(trace.outcome());
    out.writeEnum(trace.recordedOutcome());
    Double reward = trace.reward();
    out.writeDouble(reward == null ? Double.NaN : reward);
    out.writeCount(trace.tools().size());
    for (ToolDefinition tool : trace.tools()) {
      out.writeText(tool.name());
      out.writeOptionalText(tool.description());
      out.writeText(tool.parameters());
    }
  }

  private static Trace withMessages(Trace header, List<Message> messages) {
    return new Trace(
        header.source(),
        header.id(),
        header.groupId(),
        header.repository(),
        header.outcome(),
        header.recordedOutcome(),
        header.reward(),
        header.tools(),
        messages);
  }

  private static Trace decodeHeader(ByteReader in) {
    Trace.Builder trace =
        Trace.builder()
            .source(in.readText())
            .id(in.readText())
            .groupId(in.readText())
            .repository(in.readOptionalText())
            .outcome(OUTCOMES[in.readByte()])
            .recordedOutcome(OUTCOMES[in.readByte()]);
    double reward = in.readDouble();
    trace.reward(Double.isNaN(reward) ? null : reward);
    int tools = in.readCount();
    List<ToolDefinition> definitions = new ArrayList<>(tools);
    for (int i = 0; i < tools; i++) {
      definitions.add(new ToolDefinition(in.readText(), in.readOptionalText(), in.readText()));
    }
    return trace.tools(definitions).build();
  }

  private static void encodeMessage(ByteWriter out, Message message) {
    encodePlain(out, message);
    Message recorded = message.recorded();
    out.writeByte(recorded == null ? 0 : 1);
    if (recorded != null) {
      // Interpreting mostly leaves the text as it is; it is then kept once.
      boolean sameText = recorded.content().equals(message.content());
      out.writeByte(sameText ? 1 : 0);
      encodePlain(out, sameText ? recorded.withContent("") : recorded);
    }
  }

  private static Message decodeMessage(ByteReader in) {
    Message message = decodePlain(in);
    if (in.readByte() == 0) {
      return message;
    }
    boolean sameText = in.readByte() == 1;
    Message recorded = decodePlain(in);
    return message.interpretedFrom(sameText ? recorded.withContent(message.content()) : recorded);
  }

  private static void encodePlain(ByteWriter out, Message message) {
    out.writeEnum(message.role());
    out.writeText(message.content());
    out.writeCount(message.toolCalls().size());
    for (ToolCall call : message.toolCalls()) {
      out.writeOptionalText(call.id());
      out.writeText(call.name());
      out.writeText(call.arguments());
    }
    out.writeOptionalText(message.toolCallId());
    out.writeOptionalText(message.name());
  }

  private static Message decodePlain(ByteReader in) {
    Role role = ROLES[in.readByte()];
    String content = in.readText();
    int callCount = in.readCount();
    List<ToolCall> calls = new ArrayList<>(callCount);
    for (int i = 0; i < callCount; i++) {
      calls.add(new ToolCall(in.readOptionalText(), in.readText(), in.readText()));
    }
    return new Message(role, content, calls, in.readOptionalText(), in.readOptionalText(), null);
  }
}
