package io.github.speculativeactions.io.hf.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code configs} or {@code dataset_info}, config by config: a list of them, or the
 * map of a single one.
 *
 * @param head the line of the key, and what stands between it and the first config
 * @param form which of the two it is
 * @param indent how far the dashes of the list, or the keys of the map, are indented
 * @param pieces the configs, and comments between them; their texts follow the head
 */
record ConfigBlock(String head, Form form, int indent, List<Piece> pieces) {

  private static final String UNNAMED = "default";
  private static final String NAME_KEY = "config_name";

  /** A text in quotes without escapes, or a plain one, which begins with no indicator of YAML. */
  private static final Pattern NAME =
      Pattern.compile(
          "[^:]*:[ \t]+(?:\"([^\"\\\\]*)\"|'([^']*)'"
              + "|([^-?:,\\[\\]{}#&*!|>'\"%@`\\s](?:(?!:[ \t]|:\\z|[ \t]+(?:#|\\z)).)*))"
              + "[ \t]*(?:#.*)?",
          Pattern.DOTALL);

  private static final Pattern MARKED_DEFAULT =
      Pattern.compile(
          "[\"']?default[\"']?[ \t]*:[ \t]+[\"']?(?i:true|yes|on)[\"']?[ \t]*(?:#.*)?",
          Pattern.DOTALL);
  private static final Pattern ANCHOR = Pattern.compile("(?m)(?:^|[\\s\\[{,])&[^\\s&]");

  /** How it is written. */
  enum Form {
    LIST,
    MAP
  }

  /**
   * Some lines.
   *
   * @param config the config that they tell of; null for comments
   */
  record Piece(@Nullable String config, String text) {

    boolean isOf(Piece other) {
      return config != null && config.equals(other.config);
    }

    Piece indented(int spaces) {
      String shift = " ".repeat(spaces);
      return new Piece(
          config, YamlLines.of(text).stream().map(shift::concat).collect(Collectors.joining()));
    }
  }

  /**
   * {@return the configs of an entry}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (INPUT) if it is not in block
   *     style
   */
  static ConfigBlock of(CardEntry entry) {
    List<String> lines = YamlLines.of(entry.text());
    int first = 1;
    while (first < lines.size() && YamlLines.isFiller(lines.get(first))) {
      first++;
    }
    String head = String.join("", lines.subList(0, Math.min(first, lines.size())));
    if (first >= lines.size() || !new CardEntry(entry.key(), lines.get(0)).value().isEmpty()) {
      throw CardText.refused("'" + entry.key() + "' is not a list or map in lines of its own");
    }
    String body = String.join("", lines.subList(first, lines.size()));
    int indent = YamlLines.indent(body);
    if (YamlLines.isItem(lines.get(first))) {
      return new ConfigBlock(head, Form.LIST, indent, items(entry.key(), body, indent));
    }
    checkIndents(entry.key(), body, indent);
    return new ConfigBlock(
        head, Form.MAP, indent, List.of(new Piece(name(entry.key(), body, indent), body)));
  }

  private static List<Piece> items(String key, String body, int indent) {
    List<StringBuilder> items = new ArrayList<>();
    for (String line : YamlLines.of(body)) {
      if (YamlLines.indent(line) == indent && YamlLines.isItem(line)) {
        items.add(new StringBuilder());
      }
      items.get(items.size() - 1).append(line);
    }
    List<Piece> pieces = new ArrayList<>();
    for (StringBuilder item : items) {
      String text = item.toString();
      String map = " ".repeat(indent + 1) + text.substring(indent + 1);
      checkIndents(key, map, indent + 1);
      List<String> lines = YamlLines.of(text);
      int end = lines.size();
      while (YamlLines.isFiller(lines.get(end - 1))) {
        end--;
      }
      pieces.add(new Piece(name(key, map, keyColumn(map)), String.join("", lines.subList(0, end))));
      pieces.add(new Piece(null, String.join("", lines.subList(end, lines.size()))));
    }
    return pieces;
  }

  private static int keyColumn(String map) {
    return YamlLines.of(map).stream()
        .filter(line -> !YamlLines.isFiller(line))
        .findFirst()
        .map(YamlLines::indent)
        .orElse(0);
  }

  private static void checkIndents(String key, String body, int least) {
    for (String line : YamlLines.of(body)) {
      if (!YamlLines.isFiller(line) && YamlLines.indent(line) < least) {
        throw CardText.refused("a line of '" + key + "' is not indented like the others");
      }
    }
  }

  private static String name(String key, String map, int column) {
    String name = null;
    for (String line : YamlLines.of(map)) {
      if (isName(key, line, column)) {
        Matcher matcher = NAME.matcher(line.strip());
        if (!matcher.matches()) {
          throw CardText.refused("the name in the line '" + line.strip() + "' is not understood");
        }
        if (name != null) {
          throw CardText.refused("the line '" + line.strip() + "' names a config once more");
        }
        name = YamlLines.scalar(matcher);
      }
    }
    return name == null ? UNNAMED : name;
  }

  /** Whatever else stands where keys do might be a name in disguise. */
  private static boolean isName(String key, String line, int column) {
    if (YamlLines.isFiller(line) || YamlLines.indent(line) != column || YamlLines.isItem(line)) {
      return false;
    }
    return CardEntry.keyOf(line, column)
        .orElseThrow(
            () ->
                CardText.refused(
                    "the line '" + line.strip() + "' in '" + key + "' begins with no plain key"))
        .equals(NAME_KEY);
  }

  /** {@return this block with the one config of another in the place of its own of that name} */
  String with(ConfigBlock other, String lineEnd) {
    Piece config = other.onlyConfig();
    if (form == Form.MAP && other.form == Form.MAP && onlyConfig().isOf(config)) {
      checkReplaceable(onlyConfig());
      return head + other.body();
    }
    ConfigBlock list = asList(lineEnd);
    // Ours are at the margin.
    Piece item = other.asList(lineEnd).onlyConfig().indented(list.indent);
    List<Piece> merged = new ArrayList<>(list.pieces);
    int place = merged.size();
    for (int i = 0; i < list.pieces.size(); i++) {
      if (list.pieces.get(i).isOf(item)) {
        checkReplaceable(list.pieces.get(i));
        place = i;
      } else {
        checkNotDefault(list.pieces.get(i));
      }
    }
    if (place < merged.size()) {
      merged.set(place, item);
    } else {
      merged.add(item);
    }
    return head + merged.stream().map(Piece::text).collect(Collectors.joining());
  }

  private ConfigBlock asList(String lineEnd) {
    if (form == Form.LIST) {
      return this;
    }
    if (indent < 2) {
      throw CardText.refused("a map is indented by a single space");
    }
    Piece map = onlyConfig();
    String dash = " ".repeat(indent - 2) + "- ";
    boolean isNamed =
        YamlLines.of(map.text).stream()
            .filter(line -> YamlLines.indent(line) == indent)
            .anyMatch(line -> CardEntry.keyOf(line, indent).equals(Optional.of(NAME_KEY)));
    String text =
        isNamed
            ? dash + map.text.substring(indent)
            : dash + NAME_KEY + ": " + map.config + lineEnd + map.text;
    return new ConfigBlock(head, Form.LIST, indent - 2, List.of(new Piece(map.config, text)));
  }

  /** {@return how many configs there are} */
  int configs() {
    return named().size();
  }

  private List<Piece> named() {
    return pieces.stream().filter(piece -> piece.config != null).toList();
  }

  private Piece onlyConfig() {
    List<Piece> configs = named();
    if (configs.size() != 1) {
      throw CardText.refused("there are " + configs.size() + " configs where one was expected");
    }
    return configs.get(0);
  }

  private String body() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static void checkReplaceable(Piece piece) {
    if (ANCHOR.matcher(piece.text).find()) {
      throw CardText.refused("the config '" + piece.config + "' has an anchor that others may use");
    }
  }

  private static void checkNotDefault(Piece piece) {
    boolean marked =
        YamlLines.of(piece.text).stream()
            .anyMatch(line -> MARKED_DEFAULT.matcher(line.strip()).matches());
    if (piece.config != null && marked) {
      throw CardText.refused(
          "the config '" + piece.config + "' is marked as the default, which ours would be too");
    }
  }
}
