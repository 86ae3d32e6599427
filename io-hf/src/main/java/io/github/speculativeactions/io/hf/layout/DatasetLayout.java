package io.github.speculativeactions.io.hf.layout;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.SplitChoice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** {@return the names of a configuration's splits; empty if there is no such configuration} */
  public Set<String> splits(String config) {
    return configs.stream()
        .filter(it -> it.name().equals(config))
        .findFirst()
        .map(it -> it.splitNames(paths))
        .orElse(Set.of());
  }

  /**
   * {@return the files that configurations of other names would load}
   *
   * @throws SpeculativeActionsException (INPUT) if a pattern cannot be understood
   */
  public Set<String> claimedByOthers(String config) {
    Set<String> claimed = new TreeSet<>();
    others(config).forEach(other -> claimed.addAll(other.claimed(paths)));
    return claimed;
  }

  /**
   * Checks that a configuration can stand beside those of other names.
   *
   * @param files those of the configuration
   * @throws SpeculativeActionsException (INPUT) if others would load them too, or have files of a
   *     format that {@code datasets} cannot read beside that of these
   */
  public void checkIsApart(String config, Set<String> files) {
    for (DataConfig other : others(config).toList()) {
      SortedSet<String> claimed = other.claimed(paths);
      for (String file : files) {
        if (claimed.contains(file)) {
          throw SpeculativeActionsException.input(
              "the configuration '%s' would load '%s' too, which is to be of '%s'; name its own files in its 'data_files'"
                  .formatted(other.name(), file, config));
        }
        checkFormat(other, claimed, file);
      }
    }
  }

  /** {@code datasets} 5.0 reads all configurations of a repository by one format. */
  private static void checkFormat(DataConfig other, SortedSet<String> claimed, String file) {
    Optional<DataFileKind> kind = DataFileKind.of(file);
    for (String theirs : claimed) {
      Optional<DataFileKind> otherKind = DataFileKind.of(theirs);
      if (kind.isPresent() && otherKind.isPresent() && !kind.equals(otherKind)) {
        throw SpeculativeActionsException.input(
            "the configuration '%s' has files such as '%s', and loaders read all configurations of a repository by one format, which '%s' is not in"
                .formatted(other.name(), theirs, file));
      }
    }
  }

  private Stream<DataConfig> others(String config) {
    return configs.stream().filter(other -> !other.name().equals(config));
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
