package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which splits of which configuration of a dataset are meant, in the words of {@code datasets}.
 *
 * @param config the configuration; null for the default one
 * @param split the split; null for all of the configuration's
 */
public record SplitChoice(@Nullable String config, @Nullable String split) {

  /** All splits of the default configuration. */
  public static final SplitChoice DEFAULT = new SplitChoice(null, null);

  private static final String CONFIG = "config";
  private static final String SPLIT = "split";
  private static final String REVISION = "revision";

  /** Where a choice begins that can be nothing else, also behind a path. */
  static final Pattern START =
      Pattern.compile("\\?(?=(?:" + CONFIG + '|' + SPLIT + '|' + REVISION + ")=)");

  /**
   * Checks both.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if one is there and empty
   */
  public SplitChoice {
    if ("".equals(config) || "".equals(split)) {
      throw SpeculativeActionsException.configuration(
          "a configuration or split has no name; leave it out to mean the default");
    }
  }

  /**
   * {@return the choice that a query spells: {@code config={name}}, {@code split={name}} or both
   * with {@code &} between them, the names percent-encoded where need be}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is none
   */
  static SplitChoice parse(String query) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      checkMeaning(key, pair);
      String name = PercentEncoding.decode(pair.substring(equals + 1)).orElse("");
      boolean isNew =
          equals > 0
              && !name.isEmpty()
              && Set.of(CONFIG, SPLIT).contains(key)
              && named.put(key, name) == null;
      if (!isNew) {
        throw SpeculativeActionsException.configuration(
            "the choice "
                + Quoted.of("?" + query)
                + " is not understood; write ?config={name}, ?split={name} or"
                + " ?config={name}&split={name}");
      }
    }
    return new SplitChoice(named.get(CONFIG), named.get(SPLIT));
  }

  /** Refuses what other tools of the Hub would take here. */
  private static void checkMeaning(String key, String pair) {
    if (key.equals(REVISION)) {
      throw SpeculativeActionsException.configuration(
          "the revision stands behind the name, as in hf://datasets/{namespace}/{name}@{revision};"
              + " leave out "
              + Quoted.of(pair));
    }
    if (key.equals(SPLIT) && pair.indexOf('[') >= 0) {
      String slice = pair.substring(pair.indexOf('['));
      throw SpeculativeActionsException.configuration(
              "slices of splits are not understood; leave out " + Quoted.of(slice))
          .mendedBy(Setting.INPUT_LIMIT);
    }
  }

  /** {@return the query that {@link #parse} turns into this; empty for the default} */
  @Override
  public String toString() {
    Map<String, String> named = new LinkedHashMap<>();
    if (config != null) {
      named.put(CONFIG, config);
    }
    if (split != null) {
      named.put(SPLIT, split);
    }
    return named.entrySet().stream()
        .map(entry -> entry.getKey() + '=' + PercentEncoding.encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }
}
