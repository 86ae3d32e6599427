package io.github.speculativeactions.io.hf.layout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One configuration of a dataset.
 *
 * @param isDefault whether it says so, by its name or otherwise
 * @param folder what its files lie below; empty for the whole repository
 * @param patterns of paths below the folder, by split; empty if the names of the files tell
 * @param areKindsMixed whether its files may be of several kinds, since somebody named them
 */
record DataConfig(
    String name,
    boolean isDefault,
    String folder,
    Map<String, List<String>> patterns,
    boolean areKindsMixed) {

  /** What a configuration is called that has no name, or that is to be the default. */
  static final String DEFAULT_NAME = "default";

  /** The files of one split; they are looked for when they are asked for. */
  interface SplitFiles {
    SortedSet<String> list();
  }

  /** The one configuration of a dataset that says nothing of any. */
  static DataConfig unnamed() {
    return new DataConfig(DEFAULT_NAME, true, "", Map.of(), false);
  }

  /** {@return the splits, in their order, among all paths of the repository} */
  Map<String, SplitFiles> splits(SortedSet<String> paths) {
    Map<String, SplitFiles> splits = new LinkedHashMap<>();
    if (patterns.isEmpty()) {
      FileNameSplits.of(paths, folder)
          .forEach((split, found) -> splits.put(split, () -> kept(found)));
    } else {
      patterns.forEach((split, globs) -> splits.put(split, () -> kept(matching(globs, paths))));
    }
    return splits;
  }

  /** {@return the names of its splits, be it that they name files that are missing} */
  Set<String> splitNames(SortedSet<String> paths) {
    if (!patterns.isEmpty()) {
      return patterns.keySet();
    }
    Set<String> names = new LinkedHashSet<>();
    FileNameSplits.of(paths, folder)
        .forEach(
            (split, files) -> {
              if (!DataFileKind.dataOf(files).isEmpty()) {
                names.add(split);
              }
            });
    return names;
  }

  /** {@return the patterns of one split, or of all if none is given} */
  List<String> patternsOf(@Nullable String split) {
    return patterns.entrySet().stream()
        .filter(one -> split == null || split.equals(one.getKey()))
        .flatMap(one -> one.getValue().stream())
        .toList();
  }

  /**
   * {@return the files that it would load, of whatever kind; those it names that are missing are
   * not}
   */
  SortedSet<String> claimed(SortedSet<String> paths) {
    SortedSet<String> claimed = new TreeSet<>();
    if (patterns.isEmpty()) {
      FileNameSplits.of(paths, folder).forEach((split, files) -> claimed.addAll(files));
    }
    for (List<String> globs : patterns.values()) {
      for (String glob : globs) {
        DataFilePattern pattern = DataFilePattern.of(name, glob, folder);
        if (pattern.isGlob() || paths.contains(pattern.text())) {
          claimed.addAll(pattern.matches(paths));
        }
      }
    }
    return claimed;
  }

  private SortedSet<String> matching(List<String> globs, SortedSet<String> paths) {
    SortedSet<String> found = new TreeSet<>();
    for (String glob : globs) {
      found.addAll(DataFilePattern.of(name, glob, folder).matches(paths));
    }
    return found;
  }

  private SortedSet<String> kept(SortedSet<String> found) {
    return areKindsMixed ? DataFileKind.dataOf(found) : DataFileKind.mostFrequentOf(found);
  }
}
