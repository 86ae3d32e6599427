package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.layout.DatasetLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what is to be done with a repository; changes nothing. Immutable. */
final class PushPlanner {

  static final String CARD = "README.md";
  static final int MOST_CARD_BYTES = 16 << 20;

  /** What our cards call the one configuration that they describe. */
  private static final String CONFIG = "default";

  /** The keys of a card of ours, of no data. */
  private static final byte[] SAMPLE_CARD =
      """
      ---
      size_categories:
      - n<1K
      dataset_info:
        dataset_size: 0
      configs:
      - config_name: %s
        data_files: data/*
      ---
      """
          .formatted(CONFIG)
          .getBytes(StandardCharsets.UTF_8);

  private final RepositoryId repository;
  private final DatasetApi reading;

  PushPlanner(RepositoryId repository, DatasetApi reading) {
    this.repository = repository;
    this.reading = reading;
  }

  /**
   * Finds out whether any data could be published upon a commit, as far as the files that are there
   * can tell.
   *
   * @throws SpeculativeActionsException if its card cannot be changed safely, or does not tell
   *     which data files are those of others
   * @throws HubException if the hub refuses or does not answer
   */
  void check(String head) {
    plan(head, Map.of(CARD, FileContent.ofBytes(SAMPLE_CARD)));
  }

  /** {@return the plan for a repository without files} */
  static PushPlan planOfNew(Map<String, FileContent> files) {
    Map<String, FileContent> ours = new TreeMap<>(files);
    ours.computeIfPresent(CARD, (path, card) -> sealed(card));
    return PushPlan.of(Map.of(), ours);
  }

  /**
   * {@return the plan}
   *
   * @param head the commit that is built upon
   * @param files the files that there should be, by path
   * @throws SpeculativeActionsException as {@link #check} does
   */
  PushPlan plan(String head, Map<String, FileContent> files) {
    Map<String, TreeEntry> there = reading.files(head);
    Map<String, FileContent> ours = new TreeMap<>(files);
    ours.computeIfPresent(CARD, (path, card) -> card(card, head, there));
    PushPlan plan = PushPlan.of(there, ours);
    return plan.stale().isEmpty() ? plan : plan.sparing(claimedByOthers(head, there, ours));
  }

  private FileContent card(FileContent ours, String head, Map<String, TreeEntry> there) {
    if (!there.containsKey(CARD)) {
      return sealed(ours);
    }
    byte[] present = content(head, CARD);
    if (CardSeal.isWhole(present)) {
      return sealed(ours);
    }
    try {
      return FileContent.ofBytes(CardMerge.merge(present, ours.first(MOST_CARD_BYTES)));
    } catch (SpeculativeActionsException e) {
      throw e.adding("the repository is " + repository);
    }
  }

  private static FileContent sealed(FileContent card) {
    return FileContent.ofBytes(CardSeal.seal(card.first(MOST_CARD_BYTES)));
  }

  /** {@return what became of the card once a plan is carried out} */
  static PublishedCard card(PushPlan plan) {
    FileContent card = plan.all().get(CARD);
    if (card == null) {
      return PublishedCard.NONE;
    }
    return CardSeal.isWhole(card.first(MOST_CARD_BYTES))
        ? PublishedCard.REPLACED
        : PublishedCard.KEPT;
  }

  /** What another configuration names is not ours, though it may be called as ours are. */
  private Set<String> claimedByOthers(
      String head, Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    Map<String, String> documents = new HashMap<>();
    for (String name : DatasetLayout.DOCUMENTS) {
      FileContent our = ours.get(name);
      if (our != null) {
        documents.put(name, text(our));
      } else if (there.containsKey(name)) {
        documents.put(name, new String(content(head, name), StandardCharsets.UTF_8));
      }
    }
    try {
      return DatasetLayout.of(there.keySet(), documents).claimedByOthers(CONFIG);
    } catch (SpeculativeActionsException e) {
      throw e.adding(
          "so it cannot be told which data files of " + repository + " are of no use any more");
    }
  }

  private byte[] content(String head, String path) {
    return reading.content(head, path, MOST_CARD_BYTES);
  }

  static String text(FileContent document) {
    return new String(document.first(MOST_CARD_BYTES), StandardCharsets.UTF_8);
  }
}
