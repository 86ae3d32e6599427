package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A dataset card as text: the line above its metadata, the metadata, the rest.
 *
 * @param opening up to the end of the first line of dashes
 * @param entries the metadata
 * @param rest from the second line of dashes on
 */
record CardText(String opening, List<CardEntry> entries, String rest) {

  private static final Pattern OPENING = Pattern.compile("\\s*---[ \t]*(?:\r\n|\n|\r)");

  /** Not by {@code ^}, to which a byte of a letter may look like the end of a line. */
  private static final Pattern CLOSING = Pattern.compile("(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|\\z)");

  /**
   * {@return the parts of a card; empty if it has no metadata}
   *
   * @throws SpeculativeActionsException (INPUT) if it has, but not in block style
   */
  static Optional<CardText> parse(String card) {
    Matcher opening = OPENING.matcher(card);
    Matcher closing = CLOSING.matcher(card);
    if (!opening.lookingAt() || !closing.find(opening.end())) {
      return Optional.empty();
    }
    String metadata = card.substring(opening.end(), closing.start());
    return Optional.of(
        new CardText(opening.group(), CardEntry.all(metadata), card.substring(closing.start())));
  }

  /** {@return the entry of a key, if it is there} */
  Optional<CardEntry> entry(String key) {
    List<CardEntry> found = entries.stream().filter(entry -> entry.key().equals(key)).toList();
    if (found.size() > 1) {
      throw refused("the key '" + key + "' is there twice");
    }
    return found.stream().findFirst();
  }

  /** {@return the same with an entry in the place of that of its key, or behind all others} */
  CardText with(CardEntry entry) {
    List<CardEntry> changed = new ArrayList<>(entries);
    Optional<CardEntry> present = entry(entry.key());
    if (present.isPresent()) {
      changed.set(entries.indexOf(present.get()), entry);
    } else {
      changed.add(entry);
    }
    return new CardText(opening, changed, rest);
  }

  /** {@return the metadata, which is YAML} */
  String metadata() {
    return entries.stream().map(CardEntry::text).collect(Collectors.joining());
  }

  /** {@return the line end that the card uses} */
  String lineEnd() {
    return YamlLines.lineEnd(opening.stripLeading());
  }

  /** {@return the whole card} */
  @Override
  public String toString() {
    return opening + metadata() + rest;
  }

  /**
   * {@return the failure that a card cannot be changed}
   *
   * @param fault may quote the card, which {@link CardMerge} reads byte by byte
   */
  static SpeculativeActionsException refused(String fault) {
    return SpeculativeActionsException.input(
        "the metadata of the card (README.md) that is in the repository cannot be changed safely: "
            + CardMerge.utf8(fault)
            + "; write its keys in block style, one below the other, or delete the card");
  }
}
