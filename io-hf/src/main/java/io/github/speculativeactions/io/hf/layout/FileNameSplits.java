package io.github.speculativeactions.io.hf.layout;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells splits by the names of folders and files. Of several rules the first counts that any file
 * obeys.
 */
final class FileNameSplits {

  /** What {@code push_to_hub} writes, for splits of any name. */
  private static final Pattern SHARD =
      Pattern.compile("data/([^/]+)-[0-9]{5}-of-[0-9]{5}[^/]*\\.[^/]*");

  private static final String LOG_ENDING = ".eval";

  private static final List<KnownSplit> KNOWN =
      List.of(
          KnownSplit.of("train", "train|training"),
          KnownSplit.of("validation", "validation|valid|dev|val"),
          KnownSplit.of("test", "test|testing|eval|evaluation"));

  /** A split that is known by words, which stand between ends, digits, dots, dashes or blanks. */
  private record KnownSplit(String name, Predicate<String> folder, Predicate<String> file) {

    static KnownSplit of(String name, String words) {
      String named = "(?:^|[-._ 0-9])(?:" + words + ")";
      return new KnownSplit(
          name,
          Pattern.compile(named + "(?:[-._ 0-9]|$)").asPredicate(),
          // The name of a file goes on, mostly with its ending.
          Pattern.compile(named + "[-._ 0-9]").asPredicate());
    }

    boolean hasFolderOf(String path) {
      String[] parts = path.split("/", -1);
      return Arrays.stream(parts, 0, parts.length - 1).anyMatch(folder);
    }

    boolean hasFile(String path) {
      return file.test(path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private FileNameSplits() {}

  /** {@return the files below a folder by split; empty if there are none} */
  static Map<String, SortedSet<String>> of(SortedSet<String> paths, String folder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    List<String> names =
        paths.stream()
            .filter(path -> path.startsWith(start))
            .map(path -> path.substring(start.length()))
            .filter(VisibleFiles::include)
            .toList();
    Map<String, SortedSet<String>> splits = new LinkedHashMap<>();
    byFirstRule(names)
        .forEach(
            (split, found) -> {
              SortedSet<String> all = new TreeSet<>();
              found.forEach(name -> all.add(start + name));
              splits.put(split, all);
            });
    return splits;
  }

  private static Map<String, List<String>> byFirstRule(List<String> names) {
    List<Function<List<String>, Map<String, List<String>>>> rules =
        List.of(
            FileNameSplits::byShards,
            FileNameSplits::logs,
            all -> byWords(all, KnownSplit::hasFolderOf),
            all -> byWords(all, KnownSplit::hasFile));
    return rules.stream()
        .map(rule -> rule.apply(names))
        .filter(splits -> !splits.isEmpty())
        .findFirst()
        .orElseGet(() -> names.isEmpty() ? Map.of() : Map.of("train", names));
  }

  private static Map<String, List<String>> byShards(List<String> names) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String name : names) {
      Matcher shard = SHARD.matcher(name);
      if (shard.matches()) {
        found.computeIfAbsent(checked(shard.group(1)), split -> new ArrayList<>()).add(name);
      }
    }
    Map<String, List<String>> splits = new LinkedHashMap<>();
    for (KnownSplit known : KNOWN) {
      List<String> shards = found.remove(known.name());
      if (shards != null) {
        splits.put(known.name(), shards);
      }
    }
    splits.putAll(found);
    return splits;
  }

  private static String checked(String split) {
    if (!SplitName.isSound(split)) {
      throw SpeculativeActionsException.input(
          "the files 'data/"
              + split
              + "-…' would be of a split whose name is none; rename them, or name files by a path");
    }
    return split;
  }

  private static Map<String, List<String>> logs(List<String> names) {
    List<String> logs = names.stream().filter(name -> name.endsWith(LOG_ENDING)).toList();
    return logs.isEmpty() ? Map.of() : Map.of("logs", logs);
  }

  private static Map<String, List<String>> byWords(
      List<String> names, BiPredicate<KnownSplit, String> isOf) {
    Map<String, List<String>> splits = new LinkedHashMap<>();
    for (KnownSplit known : KNOWN) {
      List<String> found = names.stream().filter(name -> isOf.test(known, name)).toList();
      if (!found.isEmpty()) {
        splits.put(known.name(), found);
      }
    }
    return splits;
  }
}
