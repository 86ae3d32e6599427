package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.PrefixFold;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * Makes the prints of one trace's prompts. A text is read once for each kind of print, in however
 * many messages and prompts the same object stands.
 *
 * <p>Identical are prompts whose messages have the same roles, texts and calls in the same order;
 * ids and names are left out, since they differ from run to run and models mostly do not see them.
 * What near-identical means is said at {@link LeakageAudit}.
 *
 * <p>Not safe for use by several threads.
 */
public final class PromptPrints {

  private final PrefixFold<Message> identities =
      new PrefixFold<>(this::identityOf, TextHash::chain);
  private final ToLongFunction<String> textHash;
  private final IdentityHashMap<Message, Minima> shingles = new IdentityHashMap<>();

  /** Creates what makes the prints of one trace's prompts. */
  public PromptPrints() {
    this(new TextHashes()::of);
  }

  /**
   * Creates what makes the prints of one trace's prompts, for a caller who has other uses for the
   * hashes of its texts and remembers them.
   *
   * @param textHash gives a hash that only equal texts share
   */
  public PromptPrints(ToLongFunction<String> textHash) {
    this.textHash = Objects.requireNonNull(textHash, "textHash");
  }

  /** {@return the print of a prompt that is compared for identity only} */
  public PromptPrint of(List<Message> prompt) {
    return new PromptPrint(identities.of(prompt), null);
  }

  /**
   * {@return the print of a prompt whose task is compared for near-identity too: its messages
   * before the first answer}
   *
   * <p>This reads these messages word by word, which takes three times as long as the other.
   */
  public PromptPrint withSignature(List<Message> prompt) {
    Minima minima = new Minima();
    for (Message message : prompt) {
      if (message.role() == Role.ASSISTANT) {
        break;
      }
      // What the agent is told in all its runs would make all prompts look alike.
      if (message.role() != Role.SYSTEM) {
        minima.addAll(shingles.computeIfAbsent(message, PromptPrints::shinglesOf));
      }
    }
    return new PromptPrint(identities.of(prompt), minima.signature());
  }

  private long identityOf(Message message) {
    long identity = TextHash.of(message.role().label());
    identity = TextHash.chain(identity, textHash.applyAsLong(message.content()));
    for (ToolCall call : message.toolCalls()) {
      identity = TextHash.chain(identity, TextHash.of(call.name()));
      identity = TextHash.chain(identity, TextHash.of(call.arguments()));
    }
    return identity;
  }

  private static Minima shinglesOf(Message message) {
    Minima minima = new Minima();
    new Shingles(minima).add(message.content());
    return minima;
  }
}
