package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.model.Message;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the trace under way as UTF-8, told apart by identity: what one dataset encodes,
 * the others need not encode again. Not safe for use by several threads.
 */
final class SharedMessages {

  private static final long MOST_HELD = 16 << 20;

  private final TextForm argumentsForm;
  private final IdentityHashMap<Message, MessageTexts> messages = new IdentityHashMap<>();
  private @Nullable Provenance trace;
  private long held;

  /**
   * Creates it without any message.
   *
   * @param argumentsForm what the arguments of calls must be
   */
  SharedMessages(TextForm argumentsForm) {
    this.argumentsForm = argumentsForm;
  }

  /** Forgets the messages of other traces than that of a row. */
  void enter(Provenance row) {
    if (trace == null || !isSameTrace(trace, row)) {
      forget();
      trace = row;
    }
  }

  private void forget() {
    messages.clear();
    held = 0;
  }

  static boolean isSameTrace(Provenance a, Provenance b) {
    return a.traceId().equals(b.traceId()) && a.source().equals(b.source());
  }

  /** {@return the texts of a message} */
  MessageTexts texts(Message message) {
    MessageTexts known = messages.get(message);
    if (known != null) {
      return known;
    }
    MessageTexts encoded = MessageTexts.of(message, argumentsForm);
    held += encoded.bytes();
    if (held > MOST_HELD) {
      // Traces that all have one id, say.
      forget();
    }
    messages.put(message, encoded);
    return encoded;
  }
}
