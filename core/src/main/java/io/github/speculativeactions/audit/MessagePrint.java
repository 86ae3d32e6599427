package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;

/**
 * What is remembered of a message.
 *
 * @param identity a hash of its role, its text and its calls
 * @param shingles the shingles of its text and its calls; none of a system message
 */
record MessagePrint(long identity, Minima shingles) {

  static MessagePrint of(Message message) {
    Minima minima = new Minima();
    // What the agent is told in all its runs would make all prompts look alike.
    Shingles shingles = new Shingles(message.role() == Role.SYSTEM ? new Minima() : minima);
    long identity = TextHash.of(message.role().label());
    identity = TextHash.chain(identity, shingles.add(message.content()));
    for (ToolCall call : message.toolCalls()) {
      identity = TextHash.chain(identity, TextHash.of(call.name()));
      identity = TextHash.chain(identity, shingles.add(call.arguments()));
    }
    return new MessagePrint(identity, minima);
  }
}
