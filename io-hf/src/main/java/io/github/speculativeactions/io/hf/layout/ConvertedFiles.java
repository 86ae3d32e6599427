package io.github.speculativeactions.io.hf.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads configurations and splits from the paths of the branch that the Hub converts to. Splits of
 * which it converted only the beginning ({@code partial-train}) are left out.
 */
final class ConvertedFiles {

  /**
   * Folders do not hold more than 10,000 files, so the rest is in {@code train-part1} and so on.
   */
  private static final Pattern FILE =
      Pattern.compile("([^/]+)/(?!partial-)([^/]+?)(?:-part[0-9]+)?/[0-9]+\\.parquet");

  private ConvertedFiles() {}

  static List<DataConfig> configs(Collection<String> paths) {
    Map<String, Map<String, List<String>>> found = new TreeMap<>();
    for (String path : new TreeSet<>(paths)) {
      Matcher file = FILE.matcher(path);
      if (file.matches()) {
        found
            .computeIfAbsent(file.group(1), config -> new LinkedHashMap<>())
            .computeIfAbsent(file.group(2), split -> new ArrayList<>())
            .add(DataFilePattern.literal(path));
      }
    }
    List<DataConfig> configs = new ArrayList<>();
    found.forEach(
        (name, splits) ->
            configs.add(
                new DataConfig(name, name.equals(DataConfig.DEFAULT_NAME), "", splits, true)));
    return configs;
  }
}
