package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Trace;

/**
 * A number that stands for what a trace is to do: the same for the same words before its first
 * step, whatever system message its agent has.
 */
final class TaskKey {

  /** The key of a trace that is told nothing before its first step. */
  static final long NONE = 0;

  private TaskKey() {}

  /** {@return the key of a trace's task} */
  static long of(Trace trace, TextHashes texts) {
    long key = NONE;
    for (Message message : trace.messages()) {
      if (message.role() == Role.ASSISTANT) {
        break;
      }
      if (message.role() != Role.SYSTEM && !message.content().isBlank()) {
        key = TextHash.chain(key, texts.of(message.content()));
      }
    }
    return key;
  }
}
