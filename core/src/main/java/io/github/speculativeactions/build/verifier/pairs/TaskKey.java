package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Trace;

/**
 * A number that stands for what a trace is to do: the same for the same words before its first
 * step, whatever white space stands between them and whatever system message its agent has.
 */
final class TaskKey {

  /** The key of a trace that is told nothing before its first step. */
  static final long NONE = 0;

  private TaskKey() {}

  /** {@return the key of a trace's task} */
  static long of(Trace trace) {
    long key = NONE;
    for (Message message : trace.messages()) {
      if (message.role() == Role.ASSISTANT) {
        break;
      }
      if (message.role() != Role.SYSTEM && !message.content().isBlank()) {
        key = TextHash.chain(key, TextHash.of(withSingleSpaces(message.content())));
      }
    }
    return key;
  }

  /** White space is what {@link Spelling} and {@link String#trim} take for it. */
  private static String withSingleSpaces(String text) {
    char[] kept = text.trim().toCharArray();
    int length = 0;
    for (char c : kept) {
      if (c > ' ') {
        kept[length++] = c;
      } else if (kept[length - 1] != ' ') {
        kept[length++] = ' ';
      }
    }
    return new String(kept, 0, length);
  }
}
