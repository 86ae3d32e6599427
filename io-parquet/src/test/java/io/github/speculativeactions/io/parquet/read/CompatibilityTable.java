package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which writer's files with which feature there are among {@link ForeignFiles}. */
final class CompatibilityTable {

  /** For each feature, for each writer, the smallest file that has it. */
  private final Map<FeatureGroup, Map<String, Map<String, Path>>> groups =
      new EnumMap<>(FeatureGroup.class);

  private final Set<String> writers = new TreeSet<>();

  CompatibilityTable() throws IOException {
    List<Path> files =
        ForeignFiles.readable().stream()
            .sorted(Comparator.comparingLong(file -> file.toFile().length()))
            .toList();
    for (Path file : files) {
      writers.add(ForeignFiles.writer(file));
      FileFeatures.of(Files.readAllBytes(file))
          .forEach((group, features) -> features.forEach(feature -> add(group, feature, file)));
    }
  }

  /** {@return each cell that has a file, by its name} */
  Map<String, Path> cells() {
    Map<String, Path> cells = new LinkedHashMap<>();
    groups
        .values()
        .forEach(
            features ->
                features.forEach(
                    (feature, files) ->
                        files.forEach((writer, file) -> cells.put(writer + ": " + feature, file))));
    return cells;
  }

  /** {@return the tables in Markdown, one for each group of features} */
  String toMarkdown() {
    return groups.entrySet().stream()
        .map(group -> "## " + group.getKey().title() + "\n" + table(group.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String table(Map<String, Map<String, Path>> features) {
    StringBuilder table = new StringBuilder();
    table.append(row("", writers.stream().toList()));
    table.append(row("---", writers.stream().map(writer -> ":-:").toList()));
    features.forEach(
        (feature, files) ->
            table.append(
                row(
                    feature,
                    writers.stream()
                        .map(writer -> files.containsKey(writer) ? "✓" : "")
                        .toList())));
    return table.toString();
  }

  private static String row(String first, List<String> others) {
    return "| " + first + " | " + String.join(" | ", others) + " |\n";
  }

  private void add(FeatureGroup group, String feature, Path file) {
    groups
        .computeIfAbsent(group, any -> new TreeMap<>())
        .computeIfAbsent(feature, any -> new TreeMap<>())
        .putIfAbsent(ForeignFiles.writer(file), file);
  }
}
