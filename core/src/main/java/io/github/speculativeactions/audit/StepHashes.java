package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.util.Arrays;

/**
 * Hashes what an agent did and saw, up to and including each step, so that logs of one run in
 * several dialects give the same hashes. Stateless and safe for use by several threads.
 *
 * <p>An action that calls tools counts by its calls: the names, and the arguments as JSON, whatever
 * their blanks, escapes and the order of their keys; not by its text or the ids of its calls, which
 * dialects render in their own ways. An action without calls counts by its text. Of what the agent
 * saw, whatever role it came in, the length and both ends of the text count: after equal calls that
 * tells runs apart, and reading all of it would cost more than all the rest. System messages, which
 * explain a dialect, count for nothing.
 *
 * <p>A run that a dialect's makers changed (SWE-smith's {@code xml} has made-up closing turns where
 * a run hit its cost limit) differs from the step on which they changed.
 */
public final class StepHashes {

  /** How many characters are read at each end of what the agent saw. */
  private static final int END = 256;

  private StepHashes() {}

  /** {@return a 64-bit hash for each step of a trace, in order; each covers those before it} */
  public static long[] of(Trace trace) {
    long[] hashes = new long[trace.messages().size()];
    int steps = 0;
    long hash = 0;
    for (Message message : trace.messages()) {
      if (message.role() == Role.ASSISTANT) {
        hash = TextHash.chain(hash, action(message));
        hashes[steps++] = hash;
      } else if (message.role() != Role.SYSTEM) {
        hash = TextHash.chain(hash, ends(message.content()));
      }
    }
    return Arrays.copyOf(hashes, steps);
  }

  private static long action(Message message) {
    if (message.toolCalls().isEmpty()) {
      return TextHash.of(message.content());
    }
    long hash = message.toolCalls().size();
    for (ToolCall call : message.toolCalls()) {
      hash = TextHash.chain(hash, TextHash.of(call.name()));
      hash = TextHash.chain(hash, CanonicalJson.hash(call.arguments()));
    }
    return hash;
  }

  private static long ends(String text) {
    int length = text.length();
    if (length <= 2 * END) {
      return TextHash.of(text);
    }
    long hash = TextHash.chain(length, TextHash.of(text.substring(0, END)));
    return TextHash.chain(hash, TextHash.of(text.substring(length - END)));
  }
}
