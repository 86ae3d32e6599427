package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is remembered of the prompts of one part. Not safe for use by several threads. */
final class PartPrompts {

  private final Part part;
  private final int maxCompared;
  private final PlacedHashes groups = new PlacedHashes();
  private final PlacedHashes identities = new PlacedHashes();

  /** By identity, so that which prompts are kept does not depend on the order they came in. */
  private final TreeMap<Long, ComparedPrompt> compared = new TreeMap<>();

  private @Nullable String lastGroup;
  private long lastGroupHash;

  PartPrompts(Part part, int maxCompared) {
    this.part = part;
    this.maxCompared = maxCompared;
  }

  void add(String group, PromptPrint print, int place) {
    if (!group.equals(lastGroup)) {
      lastGroup = group;
      lastGroupHash = TextHash.of(group);
    }
    groups.add(lastGroupHash, place);
    identities.add(print.identity(), place);
    Signature signature = print.signature();
    if (signature != null && signature.size() >= NearSearch.MIN_VALUES) {
      compare(new ComparedPrompt(part, lastGroupHash, print.identity(), place, signature));
    }
  }

  private void compare(ComparedPrompt prompt) {
    if (compared.size() == maxCompared && prompt.identity() > compared.lastKey()) {
      return;
    }
    compared.merge(
        prompt.identity(),
        prompt,
        (one, other) -> ComparedPrompt.ORDER.compare(one, other) <= 0 ? one : other);
    if (compared.size() > maxCompared) {
      compared.pollLastEntry();
    }
  }

  PlacedHashes groups() {
    return groups;
  }

  PlacedHashes identities() {
    return identities;
  }

  Collection<ComparedPrompt> compared() {
    return compared.values();
  }
}
