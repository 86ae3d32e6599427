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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what is to be done with a repository; changes nothing. Immutable. */
final class PushPlanner {

  static final String CARD = "README.md";
  static final int MOST_CARD_BYTES = 16 << 20;

  /** What our cards call the one configuration that they describe. */
  private static final String CONFIG = "default";

  /** May say which files are data, too, and then what our card says of that does not count. */
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
    for (Map.Entry<String, Set<String>> other : otherConfigs(head, there, ours).entrySet()) {
      checkIsApart(other.getKey(), other.getValue(), ours);
      plan = plan.sparing(other.getValue());
    }
    return plan;
  }

  private void checkIsApart(String config, Set<String> claimed, Map<String, FileContent> ours) {
    ours.keySet().stream()
        .filter(claimed::contains)
        .findFirst()
        .ifPresent(
            path -> {
              throw SpeculativeActionsException.input(
                  "the configuration '%s' of the card (README.md) of %s would load ours too, such as '%s'; name its own files in its 'data_files', or publish under another prefix"
                      .formatted(config, repository, path));
            });
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

  /** The files that other configurations would load, though they may be called as ours are. */
  private Map<String, Set<String>> otherConfigs(
      String head, Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    Set<String> paths = new HashSet<>(there.keySet());
    paths.addAll(ours.keySet());
    try {
      checkCardCounts(head, there);
      return DatasetLayout.of(paths, card(head, there, ours)).claimedByOthers(CONFIG);
    } catch (SpeculativeActionsException e) {
      throw e.adding("so it cannot be told which data files of " + repository + " are ours");
    }
  }

  private Map<String, String> card(
      String head, Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    FileContent our = ours.get(CARD);
    if (our != null) {
      return Map.of(CARD, text(our));
    }
    return there.containsKey(CARD)
        ? Map.of(CARD, new String(content(head, CARD), StandardCharsets.UTF_8))
        : Map.of();
  }

  private void checkCardCounts(String head, Map<String, TreeEntry> there) {
    if (there.containsKey(OTHER_CARD)) {
      String text = new String(content(head, OTHER_CARD), StandardCharsets.UTF_8);
      if (CardMetadata.of(OTHER_CARD, text).has("configs")) {
        throw SpeculativeActionsException.input(
            "the 'configs' of %s take the place of those of the card; move them into the card"
                .formatted(OTHER_CARD));
      }
    }
  }

  private byte[] content(String head, String path) {
    return reading.content(head, path, MOST_CARD_BYTES);
  }

  static String text(FileContent document) {
    return new String(document.first(MOST_CARD_BYTES), StandardCharsets.UTF_8);
  }
}
