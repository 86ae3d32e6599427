package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.internal.TextHashes;
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
 * dialects render in their own ways. An action without calls counts by its text. What the agent saw
 * counts by its text, whatever role it came in. System messages, which explain a dialect, count for
 * nothing.
 *
 * <p>A run that a dialect's makers changed (SWE-smith's {@code xml} has made-up closing turns where
 * a run hit its cost limit) differs from the step on which they changed.
 */
final class StepHashes {

  private StepHashes() {}

  /**
   * {@return a 64-bit hash for each step of a trace, in order; each covers those before it}
   *
   * @param texts those of the trace, which know the hash of a text that was read before
   */
  static long[] of(Trace trace, TextHashes texts) {
    long[] hashes = new long[trace.messages().size()];
    int steps = 0;
    long hash = 0;
    for (Message message : trace.messages()) {
      if (message.role() == Role.ASSISTANT) {
        hash = TextHash.chain(hash, action(message, texts));
        hashes[steps++] = hash;
      } else if (message.role() != Role.SYSTEM) {
        hash = TextHash.chain(hash, texts.of(message.content()));
      }
    }
    return Arrays.copyOf(hashes, steps);
  }

  private static long action(Message message, TextHashes texts) {
    if (message.toolCalls().isEmpty()) {
      return texts.of(message.content());
    }
    long hash = message.toolCalls().size();
    for (ToolCall call : message.toolCalls()) {
      hash = TextHash.chain(hash, TextHash.of(call.name()));
      hash = TextHash.chain(hash, JsonHash.ofObject(call.arguments()));
    }
    return hash;
  }
}
