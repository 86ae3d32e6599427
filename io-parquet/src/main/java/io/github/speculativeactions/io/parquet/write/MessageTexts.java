package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.sink.WellFormedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a message as UTF-8, null where it has none.
 *
 * @param calls those of its calls, in order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MessageTexts(
    byte[] role,
    byte[] content,
    byte @Nullable [] toolCallId,
    byte @Nullable [] name,
    List<CallTexts> calls) {

  /** Every call is one of a function; the layout has room for other types. */
  static final String CALL_TYPE = "function";

  /** The texts of a call. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record CallTexts(byte @Nullable [] id, byte[] type, byte[] name, byte[] arguments) {}

  private static final byte[] CALL_TYPE_UTF8 = WellFormedText.utf8(CALL_TYPE);

  /**
   * {@return the texts of a message}
   *
   * @param argumentsForm what the arguments of calls must be
   */
  static MessageTexts of(Message message, TextForm argumentsForm) {
    List<CallTexts> calls = new ArrayList<>(message.toolCalls().size());
    for (ToolCall call : message.toolCalls()) {
      calls.add(
          new CallTexts(
              optional(call.id()),
              CALL_TYPE_UTF8,
              WellFormedText.utf8(call.name()),
              argumentsForm.utf8(call.arguments())));
    }
    return new MessageTexts(
        WellFormedText.utf8(message.role().label()),
        WellFormedText.utf8(message.content()),
        optional(message.toolCallId()),
        optional(message.name()),
        calls);
  }

  /** {@return how many bytes the longest of its texts take} */
  long bytes() {
    long bytes = content.length;
    for (CallTexts call : calls) {
      bytes += call.arguments().length;
    }
    return bytes;
  }

  private static byte @Nullable [] optional(@Nullable String text) {
    return text == null ? null : WellFormedText.utf8(text);
  }
}
