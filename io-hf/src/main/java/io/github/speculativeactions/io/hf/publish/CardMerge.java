package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a new card says of its data into a card that is there already.
 *
 * <p>Of the old card only the keys {@code dataset_info} and {@code configs} change, and of these
 * only what tells of the config that the new card describes; and {@code size_categories}, if it has
 * that key and no other config. Every other byte stays, which is checked once more by what a reader
 * of YAML sees in both.
 */
final class CardMerge {

  private static final List<String> KEYS = List.of("dataset_info", "configs");

  /** Tells of the whole repository. */
  private static final String SIZE = "size_categories";

  private static final String MARK = "\u00ef\u00bb\u00bf";

  /** Gives every byte a character, so that none is lost whatever encoding the old card has. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private CardMerge() {}

  /**
   * {@return the old card with what the new one says of its data}
   *
   * @throws SpeculativeActionsException (INPUT) if the old card's metadata is written so that it
   *     cannot be changed safely
   */
  static byte[] merge(byte[] oldCard, byte[] newCard) {
    String text = new String(oldCard, BYTES);
    if (text.isBlank()) {
      return newCard;
    }
    if (text.startsWith(MARK)) {
      throw CardText.refused("it begins with a byte order mark, which hides it from some readers");
    }
    Optional<CardText> added = CardText.parse(new String(newCard, BYTES));
    if (added.isEmpty()) {
      return oldCard;
    }
    return merge(text, added.get()).getBytes(BYTES);
  }

  private static String merge(String text, CardText added) {
    Optional<CardText> parsed = CardText.parse(text);
    String lineEnd = parsed.map(CardText::lineEnd).orElseGet(() -> YamlLines.lineEnd(text));
    CardText card =
        parsed.orElseGet(() -> new CardText("---" + lineEnd, List.of(), "---" + lineEnd + text));
    String before = card.metadata();
    for (String key : KEYS) {
      Optional<CardEntry> entry = added.entry(key).map(it -> it.withLineEnds(lineEnd));
      if (entry.isPresent()) {
        card = with(card, entry.get(), lineEnd);
      }
    }
    List<String> replaced = List.of();
    if (describesOneConfig(card) && card.entry(SIZE).isPresent() && added.entry(SIZE).isPresent()) {
      card = card.with(added.entry(SIZE).get().withLineEnds(lineEnd));
      replaced = List.of(SIZE);
    }
    CardCheck check = new CardCheck(KEYS, replaced);
    check.check(utf8(before), utf8(added.metadata()), utf8(card.metadata()));
    return card.toString();
  }

  private static boolean describesOneConfig(CardText card) {
    return card.entry("configs").filter(it -> ConfigBlock.of(it).configs() == 1).isPresent();
  }

  /** {@return the text whose bytes in UTF-8 are these} */
  static String utf8(String bytes) {
    return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
  }

  private static CardText with(CardText card, CardEntry added, String lineEnd) {
    Optional<CardEntry> present = card.entry(added.key());
    if (present.isEmpty()) {
      return card.with(added);
    }
    String merged = ConfigBlock.of(present.get()).with(ConfigBlock.of(added), lineEnd);
    return card.with(new CardEntry(added.key(), merged));
  }
}
