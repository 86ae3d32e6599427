package io.github.speculativeactions.audit;

import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Comparator;

/**
 * A prompt that is compared for near-identity.
 *
 * @param part the part it is in
 * @param group the hash of its group's name
 * @param identity the hash that only identical prompts share
 * @param place where it stands
 * @param signature what it is compared by
 */
record ComparedPrompt(Part part, long group, long identity, int place, Signature signature) {

  /** The same order in whatever order the prompts came. */
  static final Comparator<ComparedPrompt> ORDER =
      Comparator.comparing(ComparedPrompt::part)
          .thenComparingLong(ComparedPrompt::group)
          .thenComparingLong(ComparedPrompt::identity)
          .thenComparingInt(ComparedPrompt::place);

  ComparedPrompt withSignature(Signature other) {
    return new ComparedPrompt(part, group, identity, place, other);
  }
}
