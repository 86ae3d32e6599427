package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.layout.CardMetadata;
import io.github.speculativeactions.io.hf.layout.DatasetLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what is to be done with a repository; changes nothing. Immutable. */
final class PushPlanner {

  static final String CARD = "README.md";
  static final int MOST_CARD_BYTES = 16 << 20;

  /** What our cards call the one configuration that they describe. */
  private static final String CONFIG = "default";

  private static final String OTHER_CARD = ".huggingface.yaml";

  /** Is called as our files are, in a format of no name. */
  private static final String SAMPLE_SHARD = "data/train-00000-of-00001.rows";

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
   * @throws SpeculativeActionsException (INPUT) if its card cannot be changed safely, does not tell
   *     which data files are those of others, or lets others load ours
   * @throws HubException if the hub refuses or does not answer
   */
  void check(String head) {
    FileContent card = FileContent.ofBytes(SAMPLE_CARD);
    plan(head, Map.of(CARD, card, SAMPLE_SHARD, card));
  }

  /** {@return the plan for a repository without files} */
  static PushPlan planOfNew(Map<String, FileContent> files) {
    Map<String, FileContent> ours = new TreeMap<>(files);
    ours.computeIfPresent(CARD, (path, card) -> sealed(card));
    return PushPlan.of(Map.of(), ours, Set.of(), Set.of());
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
    byte[] oldCard = there.containsKey(CARD) ? content(head, CARD) : new byte[0];
    Map<String, FileContent> ours = new TreeMap<>(files);
    try {
      checkCardCounts(head, there);
      ours.computeIfPresent(CARD, (path, card) -> merged(card, oldCard));
      DatasetLayout before = layout(there.keySet(), oldCard);
      DatasetLayout after = layoutAfter(there.keySet(), ours, oldCard);
      after.checkIsApart(CONFIG, ours.keySet());
      Set<String> droppedSplits = new LinkedHashSet<>(before.splits(CONFIG));
      droppedSplits.removeAll(after.splits(CONFIG));
      return PushPlan.of(there, ours, after.claimedByOthers(CONFIG), droppedSplits);
    } catch (SpeculativeActionsException e) {
      throw e.adding("the repository is " + repository + ", whose card is README.md");
    }
  }

  /** What the card's metadata say does not count where this document says it, too. */
  private void checkCardCounts(String head, Map<String, TreeEntry> there) {
    if (there.containsKey(OTHER_CARD)
        && CardMetadata.of(OTHER_CARD, text(content(head, OTHER_CARD))).has("configs")) {
      throw SpeculativeActionsException.input(
          "the 'configs' of %s take the place of those of the card; move them into the card"
              .formatted(OTHER_CARD));
    }
  }

  private static FileContent merged(FileContent ours, byte[] oldCard) {
    FileContent sealed = sealed(ours);
    return oldCard.length == 0 || CardSeal.isWhole(oldCard)
        ? sealed
        : FileContent.ofBytes(CardMerge.merge(oldCard, ours.first(MOST_CARD_BYTES)));
  }

  private static DatasetLayout layoutAfter(
      Set<String> there, Map<String, FileContent> ours, byte[] oldCard) {
    Set<String> paths = new HashSet<>(there);
    paths.addAll(ours.keySet());
    FileContent card = ours.get(CARD);
    return layout(paths, card == null ? oldCard : card.first(MOST_CARD_BYTES));
  }

  private static DatasetLayout layout(Set<String> paths, byte[] card) {
    return DatasetLayout.of(paths, Map.of(CARD, text(card)));
  }

  private static FileContent sealed(FileContent card) {
    if (card.size() > MOST_CARD_BYTES) {
      throw SpeculativeActionsException.configuration(
          "the card to publish (%s) may have at most %d bytes, not %d"
              .formatted(CARD, MOST_CARD_BYTES, card.size()));
    }
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

  private byte[] content(String head, String path) {
    return reading.content(head, path, MOST_CARD_BYTES);
  }

  static String text(FileContent document) {
    return text(document.first(MOST_CARD_BYTES));
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
