package io.github.speculativeactions.io.hf.layout;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what the metadata of a dataset says of its configurations and their data files. */
final class CardConfigs {

  private static final String FIELD = "configs";

  /** More than any dataset has; each may mean a search through all paths. */
  private static final int MOST_PATTERNS = 10_000;

  private static final Set<String> TRUE = Set.of("true", "yes", "on");

  private CardConfigs() {}

  /** {@return the configurations in their order; empty if nothing is said of any} */
  static List<DataConfig> read(Map<String, String> documents) {
    String place = "";
    JsonNode configs = CardMetadata.EMPTY;
    for (String name : DatasetLayout.DOCUMENTS) {
      String document = documents.get(name);
      if (document != null) {
        JsonNode found = CardMetadata.of(name, document).path(FIELD);
        configs = found.isMissingNode() ? configs : found;
        place = found.isMissingNode() ? place : name;
      }
    }
    if (configs.isContainer() ? configs.isEmpty() : configs.asString("").isEmpty()) {
      return List.of();
    }
    try {
      return List.copyOf(read(configs));
    } catch (IllegalArgumentException e) {
      throw SpeculativeActionsException.input(
          "the '%s' of %s are not understood: %s; mend them, or name the files by a path"
              .formatted(FIELD, place, e.getMessage()),
          e);
    }
  }

  private static Collection<DataConfig> read(JsonNode configs) {
    check(configs.isArray(), "they must be a list");
    // Of two with one name the last counts.
    Map<String, DataConfig> byName = new LinkedHashMap<>();
    for (JsonNode config : configs) {
      String name = config.path("config_name").asString("");
      check(!name.isEmpty(), "one has no 'config_name'");
      byName.put(name, config(name, config));
    }
    return byName.values();
  }

  private static DataConfig config(String name, JsonNode json) {
    boolean isDefault =
        name.equals(DataConfig.DEFAULT_NAME)
            || TRUE.contains(json.path("default").asString("").toLowerCase(Locale.ROOT));
    JsonNode files = json.path("data_files");
    Map<String, List<String>> patterns =
        files.isNull() || files.isMissingNode() ? Map.of() : patterns(files);
    return new DataConfig(name, isDefault, folder(name, json.path("data_dir")), patterns, true);
  }

  private static String folder(String config, JsonNode folder) {
    String text = folder.asString("");
    return text.isEmpty() ? "" : DataFilePattern.of(config, text, "").text();
  }

  private static Map<String, List<String>> patterns(JsonNode files) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    if (files.isString()) {
      patterns.put("train", List.of(files.asString()));
    } else if (files.isArray() && !files.isEmpty() && files.get(0).isObject()) {
      for (JsonNode split : files) {
        String name = split.path("split").asString("");
        check(SplitName.isSound(name), "'split: " + name + "' is not the name of a split");
        check(
            patterns.put(name, texts(split.path("path"))) == null,
            "split " + name + " is there twice");
      }
    } else {
      patterns.put("train", texts(files));
    }
    return patterns;
  }

  private static List<String> texts(JsonNode paths) {
    if (paths.isString()) {
      return List.of(paths.asString());
    }
    check(paths.isArray(), "'data_files' or a 'path' are neither a text nor a list");
    List<String> texts = new ArrayList<>();
    for (JsonNode path : paths) {
      check(path.isString(), "a path is not a text");
      texts.add(path.asString());
    }
    check(!texts.isEmpty(), "'data_files' name no path");
    check(texts.size() <= MOST_PATTERNS, "a split has more than " + MOST_PATTERNS + " paths");
    return texts;
  }

  private static void check(boolean isSo, String fault) {
    if (!isSo) {
      throw new IllegalArgumentException(fault);
    }
  }
}
