package io.github.speculativeactions.io.hf.layout;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.SplitChoice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configurations of one commit, and the files of their splits.
 *
 * <p>What the documents say comes first; without a word of theirs there is one configuration, whose
 * splits the names of folders and files tell. Immutable and safe for use by several threads.
 */
public final class DatasetLayout {

  /**
   * The documents that may say which files are data; a later one overrides the keys of the first.
   */
  public static final List<String> DOCUMENTS = List.of("README.md", ".huggingface.yaml");

  /** What can be done by whom the card belongs to, and by whoever only reads. */
  static final String WAY_OUT =
      "mend the card, or name files by a path or a glob behind the dataset's name";

  private final SortedSet<String> paths;
  private final List<DataConfig> configs;

  private DatasetLayout(Collection<String> paths, List<DataConfig> configs) {
    this.paths = new TreeSet<>(paths);
    this.configs = configs;
  }

  /**
   * {@return the layout of a commit}
   *
   * @param paths all its files
   * @param documents the text of those of the {@link #DOCUMENTS} that it has, by path
   * @throws SpeculativeActionsException (INPUT) if a document cannot be understood
   */
  public static DatasetLayout of(Collection<String> paths, Map<String, String> documents) {
    List<DataConfig> configs = CardConfigs.read(documents);
    return new DatasetLayout(paths, configs.isEmpty() ? List.of(DataConfig.unnamed()) : configs);
  }

  /**
   * {@return the layout of the branch that the Hub converts datasets to, as Parquet: {@code
   * {config}/{split}/0000.parquet}}
   */
  public static DatasetLayout ofConverted(Collection<String> paths) {
    return new DatasetLayout(paths, ConvertedFiles.configs(paths));
  }

  /** {@return whether there is no data: no word of any, and no file that could hold some} */
  public boolean isEmpty() {
    return configs.isEmpty()
        || (configs.equals(List.of(DataConfig.unnamed())) && files(SplitChoice.DEFAULT).isEmpty());
  }

  /**
   * {@return the data files that are meant, in the order of their paths; empty if there are none
   * and no card names any}
   *
   * @throws SpeculativeActionsException (INPUT) if there is no such configuration or split, if what
   *     the card names is not there, or if the default is asked for and there is none or more than
   *     one
   */
  public SortedSet<String> files(SplitChoice choice) {
    DataConfig config = choice.config() == null ? defaultConfig() : config(choice.config());
    Map<String, DataConfig.SplitFiles> splits = config.splits(paths);
    @Nullable String split = choice.split();
    if (split != null && !splits.containsKey(split)) {
      throw SpeculativeActionsException.input(
          "the configuration '%s' has no split '%s'; it has %s"
              .formatted(config.name(), split, listed(splits.keySet())));
    }
    SortedSet<String> files = new TreeSet<>();
    splits.forEach(
        (name, found) -> {
          if (split == null || split.equals(name)) {
            files.addAll(found.list());
          }
        });
    if (files.isEmpty() && !config.patterns().isEmpty()) {
      throw SpeculativeActionsException.input(
          "the configuration '%s' of the dataset's card names %s, which no file of the commit matches that can hold rows; %s"
              .formatted(config.name(), listed(config.patternsOf(split)), WAY_OUT));
    }
    return files;
  }

  /**
   * {@return the files that configurations of other names would load, by the configuration's name}
   *
   * @throws SpeculativeActionsException (INPUT) if a pattern cannot be understood
   */
  public Map<String, Set<String>> claimedByOthers(String config) {
    Map<String, Set<String>> claimed = new LinkedHashMap<>();
    configs.stream()
        .filter(other -> !other.name().equals(config))
        .forEach(other -> claimed.put(other.name(), other.claimed(paths)));
    return claimed;
  }

  private DataConfig config(String name) {
    return configs.stream()
        .filter(config -> config.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                SpeculativeActionsException.input(
                    "there is no configuration '%s'; there are %s"
                        .formatted(name, names(configs))));
  }

  private DataConfig defaultConfig() {
    if (configs.size() == 1) {
      return configs.get(0);
    }
    List<DataConfig> defaults = configs.stream().filter(DataConfig::isDefault).toList();
    if (defaults.size() != 1) {
      String fault =
          defaults.isEmpty()
              ? "none of the configurations %s is the default".formatted(names(configs))
              : "more than one configuration is the default: %s".formatted(names(defaults));
      throw SpeculativeActionsException.input(fault + "; name one with ?config={name}");
    }
    return defaults.get(0);
  }

  private static String names(List<DataConfig> configs) {
    return listed(configs.stream().map(DataConfig::name).toList());
  }

  /** Names in quotes, not more than fit on a line or two. */
  private static String listed(Collection<String> names) {
    int shown = 20;
    String list =
        names.stream().limit(shown).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    return names.size() > shown ? list + " and " + (names.size() - shown) + " more" : list;
  }
}
