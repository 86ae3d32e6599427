package io.github.speculativeactions.io.hf.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of a card's metadata with its value, as the lines that both take.
 *
 * <p>In block style a value goes on in lines that are indented or are items of a list, so that the
 * next line at the margin begins the next key. What is not written in that style is refused rather
 * than guessed.
 *
 * @param key the key; empty for comments and blank lines between keys
 * @param text the lines, with their line ends
 */
record CardEntry(String key, String text) {

  private static final Pattern KEY =
      Pattern.compile("(?:([A-Za-z_][\\w.-]*)|\"([^\"\\\\]*)\"|'([^']*)')[ \t]*:(?=[ \t\r\n]|$)");

  /**
   * {@return the entries in their order; their texts together are the metadata}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (INPUT) if the lines of a key
   *     cannot be told for certain
   */
  static List<CardEntry> all(String metadata) {
    List<CardEntry> entries = new ArrayList<>();
    StringBuilder filler = new StringBuilder();
    for (String line : YamlLines.of(metadata)) {
      Matcher key = KEY.matcher(line);
      if (YamlLines.isFiller(line)) {
        filler.append(line);
      } else if (key.lookingAt()) {
        addFiller(entries, filler);
        entries.add(new CardEntry(YamlLines.scalar(key), line));
      } else {
        goOn(entries, filler, line);
      }
    }
    addFiller(entries, filler);
    entries.forEach(CardEntry::checkClosed);
    return entries;
  }

  private static void addFiller(List<CardEntry> entries, StringBuilder filler) {
    if (filler.length() > 0) {
      entries.add(new CardEntry("", filler.toString()));
      filler.setLength(0);
    }
  }

  private static void goOn(List<CardEntry> entries, StringBuilder filler, String line) {
    int last = entries.size() - 1;
    boolean belongs = line.startsWith(" ") || YamlLines.isItem(line);
    if (!belongs || last < 0 || entries.get(last).key().isEmpty()) {
      throw CardText.refused("the line '" + line.strip() + "' belongs to no key");
    }
    CardEntry entry = entries.get(last);
    entries.set(last, new CardEntry(entry.key(), entry.text() + filler + line));
    filler.setLength(0);
  }

  /** {@return the key that a line has at a column; empty if it has something else there} */
  static Optional<String> keyOf(String line, int column) {
    Matcher key = KEY.matcher(line).region(column, line.length());
    return key.lookingAt() ? Optional.of(YamlLines.scalar(key)) : Optional.empty();
  }

  /** {@return what stands behind the colon, without a comment at its end} */
  String value() {
    Matcher matcher = KEY.matcher(text);
    String value = matcher.lookingAt() ? text.substring(matcher.end()).strip() : "";
    return value.replaceFirst("(^|[ \t])#[^\r\n]*$", "").strip();
  }

  /** {@return the same in lines that end in another way, of an entry whose lines end with LF} */
  CardEntry withLineEnds(String lineEnd) {
    return new CardEntry(key, String.join(lineEnd, text.split("\n")) + lineEnd);
  }

  /** Some readers let quotes and brackets go on at the margin, where a line is no key then. */
  private void checkClosed() {
    String value = value();
    if (value.isEmpty()) {
      return;
    }
    int kind = "\"'[{".indexOf(value.charAt(0));
    if (kind >= 0 && (value.length() < 2 || !value.endsWith("\"']}".substring(kind, kind + 1)))) {
      throw CardText.refused("the value of '" + key + "' does not end where it should");
    }
  }
}
