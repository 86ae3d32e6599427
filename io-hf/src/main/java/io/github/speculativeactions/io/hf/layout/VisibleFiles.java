package io.github.speculativeactions.io.hf.layout;

import java.util.Arrays;
import java.util.Set;

/**
 * Leaves out what is no data unless somebody asks for it by name: what describes a dataset, hidden
 * files, and folders that begin with two underscores.
 */
final class VisibleFiles {

  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "README.md",
          "config.json",
          "dataset_info.json",
          "dataset_infos.json",
          "dummy_data.zip",
          "dataset_dict.json");

  private static final String HIDDEN = ".";
  private static final String SPECIAL = "__";

  private VisibleFiles() {}

  /** {@return whether a file may be taken for a pattern that matches it} */
  static boolean areMeantBy(String pattern, String path) {
    return (!DESCRIPTIONS.contains(name(path)) || name(path).equals(name(pattern)))
        && count(HIDDEN, path) == count(HIDDEN, pattern)
        && count(SPECIAL, folders(path)) == count(SPECIAL, folders(pattern));
  }

  /** {@return whether a file may be taken although nobody asks for it} */
  static boolean include(String path) {
    return areMeantBy("*", path);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String folders(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static long count(String beginning, String path) {
    return Arrays.stream(path.split("/", -1)).filter(part -> part.startsWith(beginning)).count();
  }
}
