package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.Message;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the prints of one trace's prompts. A message is read once, in however many of the prompts
 * the same object stands.
 *
 * <p>Identical are prompts whose messages have the same roles, texts and calls in the same order;
 * ids and names are left out, since they differ from run to run and models mostly do not see them.
 * What near-identical means is said at {@link LeakageAudit}.
 *
 * <p>Not safe for use by several threads.
 */
public final class PromptPrints {

  private final Map<Message, MessagePrint> known = new IdentityHashMap<>();

  /** Creates what makes the prints of one trace's prompts. */
  public PromptPrints() {}

  /** {@return the print of a prompt that is compared for identity only} */
  public PromptPrint of(List<Message> prompt) {
    return new PromptPrint(identity(prompt), null);
  }

  /** {@return the print of a prompt that is compared for near-identity too} */
  public PromptPrint withSignature(List<Message> prompt) {
    Minima shingles = new Minima();
    for (Message message : prompt) {
      shingles.addAll(print(message).shingles());
    }
    return new PromptPrint(identity(prompt), shingles.signature());
  }

  private long identity(List<Message> prompt) {
    long identity = 0;
    for (Message message : prompt) {
      identity = TextHash.chain(identity, print(message).identity());
    }
    return identity;
  }

  private MessagePrint print(Message message) {
    return known.computeIfAbsent(message, MessagePrint::of);
  }
}
