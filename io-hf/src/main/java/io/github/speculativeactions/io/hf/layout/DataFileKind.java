package io.github.speculativeactions.io.hf.layout;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The kinds of files that hold rows, told by any ending of their names ({@code .jsonl.gz} has two);
 * of equally frequent kinds the first counts. Pictures, sounds and documents, each of which is a
 * row to {@code datasets}, are none of them.
 */
enum DataFileKind {
  PARQUET("parquet", "geoparquet", "gpq"),
  ARROW("arrow"),
  JSON("jsonl", "json", "ndjson"),
  CSV("csv", "tsv"),
  XML("xml"),
  TEXT("txt"),
  TAR("tar"),
  HDF5("hdf5", "h5"),
  EVAL("eval"),
  CONLL("conll", "conllu");

  /** May hold files of any kind. */
  private static final String ARCHIVE = "zip";

  private final List<String> endings;

  DataFileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** {@return those of the files that can hold rows} */
  static SortedSet<String> dataOf(Collection<String> paths) {
    return filter(paths, path -> isArchive(path) || of(path).isPresent());
  }

  /** {@return the files of the kind that most of them are of} */
  static SortedSet<String> mostFrequentOf(Collection<String> paths) {
    Map<DataFileKind, Long> counts =
        paths.stream()
            .flatMap(path -> of(path).stream())
            .collect(
                Collectors.groupingBy(
                    kind -> kind, () -> new EnumMap<>(DataFileKind.class), Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Optional<DataFileKind> kind =
        counts.keySet().stream().filter(found -> counts.get(found) == most).findFirst();
    return filter(paths, path -> isArchive(path) || (kind.isPresent() && of(path).equals(kind)));
  }

  private static Optional<DataFileKind> of(String path) {
    List<String> found = endings(path);
    return Arrays.stream(values())
        .filter(kind -> found.stream().anyMatch(kind.endings::contains))
        .findFirst();
  }

  private static boolean isArchive(String path) {
    return endings(path).contains(ARCHIVE);
  }

  private static List<String> endings(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return List.of(name.split("\\.", -1)).subList(1, name.split("\\.", -1).length);
  }

  private static SortedSet<String> filter(Collection<String> paths, Predicate<String> test) {
    return paths.stream().filter(test).collect(Collectors.toCollection(TreeSet::new));
  }
}
