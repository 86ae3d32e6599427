package io.github.speculativeactions.io.hf.layout;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the YAML of a document that a stranger wrote. Every value is a text, whatever type YAML
 * would see in it, since names and paths are all that is wanted.
 *
 * <p>An alias is the very object that it stands for, so that aliases take no room, however often
 * they are nested; their number, the depth and the size are limited. What is read belongs to the
 * caller.
 */
public final class CardMetadata {

  static final JsonNode EMPTY = JsonNodeFactory.instance.missingNode();

  /** A line of dashes, with nothing but blank lines before, begins the metadata of a card. */
  private static final Pattern OPENING = Pattern.compile("\\s*---[\\r\\n]+");

  private static final Pattern CLOSING = Pattern.compile("[\\r\\n]---(?:[\\r\\n]|\\z)");

  /** Several times what datasets with hundreds of configurations have. */
  private static final int LONGEST = 2 << 20;

  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final Map<String, JsonNode> anchors = new HashMap<>();
  private int aliases;

  private CardMetadata(YAMLParser parser) {
    this.parser = parser;
  }

  /**
   * {@return the metadata of a document; an empty node if it has none}
   *
   * @param name of the document: what ends with {@code .md} has its metadata between dashes
   * @throws SpeculativeActionsException (INPUT) if it is no YAML, or more than should be
   */
  public static JsonNode of(String name, String document) {
    String yaml = name.endsWith(".md") ? frontMatter(document) : document;
    if (yaml.length() > LONGEST) {
      throw refused(name, "has more than " + LONGEST + " characters", null);
    }
    try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), yaml)) {
      JsonToken first = parser.nextToken();
      return first == null ? EMPTY : new CardMetadata(parser).value(first, 0);
    } catch (JacksonException e) {
      throw refused(name, "is no YAML: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw refused(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static String frontMatter(String document) {
    Matcher opening = OPENING.matcher(document);
    Matcher closing = CLOSING.matcher(document);
    return opening.lookingAt() && closing.find(opening.end())
        ? document.substring(opening.end(), closing.start())
        : "";
  }

  private JsonNode value(JsonToken token, int depth) {
    check(depth < DEEPEST, "is nested deeper than " + DEEPEST + " levels");
    if (parser.isCurrentAlias()) {
      return alias(parser.getString());
    }
    @Nullable String anchor = parser.getObjectId();
    JsonNode value =
        switch (token) {
          case START_OBJECT -> object(depth);
          case START_ARRAY -> array(depth);
          case VALUE_NULL -> NODES.nullNode();
          default -> NODES.stringNode(parser.getString());
        };
    if (anchor != null) {
      anchors.put(anchor, value);
    }
    return value;
  }

  private JsonNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      check(!name.equals("<<"), "has a merge key '<<', which is not understood");
      object.set(name, value(parser.nextToken(), depth + 1));
    }
    return object;
  }

  private JsonNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(token, depth + 1));
    }
    return array;
  }

  private JsonNode alias(String name) {
    aliases++;
    check(aliases <= MOST_ALIASES, "has more than " + MOST_ALIASES + " aliases");
    @Nullable JsonNode value = anchors.get(name);
    if (value == null) {
      throw new IllegalArgumentException("has an alias of something that is not before it");
    }
    return value;
  }

  private static void check(boolean isSo, String fault) {
    if (!isSo) {
      throw new IllegalArgumentException(fault);
    }
  }

  private static SpeculativeActionsException refused(
      String name, String fault, @Nullable Exception cause) {
    String line = fault.lines().findFirst().orElse("");
    return new SpeculativeActionsException(
        Category.INPUT,
        false,
        null,
        "the metadata in "
            + name
            + " "
            + (line.length() > 200 ? line.substring(0, 200) + "…" : line)
            + "; mend it, or name the files by a path",
        cause);
  }
}
