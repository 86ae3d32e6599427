package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.layout.CardMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes sure that a card says of everything else what it said before it was changed.
 *
 * <p>It is changed line by line, so that every byte of others stays, but lines can deceive. So both
 * are read by a reader of YAML too, and compared. Immutable.
 */
final class CardCheck {

  private static final String NAME = "config_name";
  private static final String UNNAMED = "default";

  /** Many times what any card has. */
  private static final int MOST_NODES = 1_000_000;

  private final List<String> ofConfigs;
  private final List<String> replaced;

  /**
   * @param ofConfigs the keys whose values are configs, which may change config by config
   * @param replaced the keys whose whole values are to be those of the added metadata
   */
  CardCheck(List<String> ofConfigs, List<String> replaced) {
    this.ofConfigs = ofConfigs;
    this.replaced = replaced;
  }

  /**
   * Returns if nothing changed but the configs and values of the added metadata, and these are as
   * they are there.
   *
   * @throws SpeculativeActionsException (INPUT) if anything else changed, or one cannot be read
   */
  void check(String before, String added, String after) {
    ObjectNode theirs = read(before);
    ObjectNode ours = read(added);
    ObjectNode merged = read(after);
    replaced.forEach(key -> theirs.set(key, ours.path(key)));
    for (String key : ofConfigs) {
      Map<String, JsonNode> expected = configs(key, theirs.remove(key));
      expected.putAll(configs(key, ours.path(key)));
      if (!configs(key, merged.remove(key)).equals(expected)) {
        throw CardText.refused("'" + key + "' is written so that another config would change");
      }
    }
    if (!merged.equals(theirs)) {
      throw CardText.refused("it is written so that other keys would change");
    }
  }

  private static ObjectNode read(String metadata) {
    JsonNode read;
    try {
      read = CardMetadata.of("the card", metadata);
    } catch (SpeculativeActionsException e) {
      throw CardText.refused("it cannot be read as YAML");
    }
    if (left(MOST_NODES, read) == 0) {
      throw CardText.refused("it says more than fits in memory, by aliases of aliases");
    }
    if (read instanceof ObjectNode map) {
      return map;
    }
    if (read.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    throw CardText.refused("it has no keys");
  }

  /** Counts nodes down to 0; what an alias stands for counts wherever the alias is. */
  private static int left(int nodes, JsonNode node) {
    int left = nodes - 1;
    for (JsonNode child : node) {
      if (left <= 0) {
        return 0;
      }
      left = left(left, child);
    }
    return left;
  }

  private static Map<String, JsonNode> configs(String key, @Nullable JsonNode value) {
    Map<String, JsonNode> configs = new TreeMap<>();
    if (value == null || value.isMissingNode()) {
      return configs;
    }
    for (JsonNode config : value.isArray() ? value : List.of(value)) {
      String name = config.path(NAME).asString(UNNAMED);
      // The name of the only one may go without saying, and has to be said once there are two.
      JsonNode rest =
          config instanceof ObjectNode map ? map.objectNode().setAll(map).without(NAME) : config;
      if (configs.put(name, rest) != null) {
        throw CardText.refused("'" + key + "' has two configs '" + name + "'");
      }
    }
    return configs;
  }
}
