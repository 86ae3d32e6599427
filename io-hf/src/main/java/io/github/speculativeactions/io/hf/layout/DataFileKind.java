package io.github.speculativeactions.io.hf.layout;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of files that hold rows, told by any ending of their names ({@code .jsonl.gz} has two);
 * of equally frequent kinds the first counts. Pictures, sounds and documents, each of which is a
 * row to {@code datasets}, are none of them.
 */
enum DataFileKind {
  PARQUET,
  ARROW,
  JSON,
  CSV,
  XML,
  TEXT,
  TAR,
  HDF5,
  EVAL,
  CONLL;

  private static final Map<String, DataFileKind> BY_ENDING =
      Map.ofEntries(
          entry("parquet", PARQUET),
          entry("geoparquet", PARQUET),
          entry("gpq", PARQUET),
          entry("arrow", ARROW),
          entry("jsonl", JSON),
          entry("json", JSON),
          entry("ndjson", JSON),
          entry("csv", CSV),
          entry("tsv", CSV),
          entry("xml", XML),
          entry("txt", TEXT),
          entry("tar", TAR),
          entry("hdf5", HDF5),
          entry("h5", HDF5),
          entry("eval", EVAL),
          entry("conll", CONLL),
          entry("conllu", CONLL));

  /** May hold files of any kind. */
  private static final String ARCHIVE = "zip";

  /** {@return those of the files that can hold rows} */
  static SortedSet<String> dataOf(Collection<String> paths) {
    return filter(paths, path -> isArchive(path) || of(path).isPresent());
  }

  /** {@return the files of the kind that most of them are of} */
  static SortedSet<String> mostFrequentOf(Collection<String> paths) {
    Optional<DataFileKind> mostFrequent = Optional.empty();
    long most = 0;
    for (DataFileKind kind : values()) {
      long count = paths.stream().filter(path -> of(path).equals(Optional.of(kind))).count();
      if (count > most) {
        most = count;
        mostFrequent = Optional.of(kind);
      }
    }
    Optional<DataFileKind> wanted = mostFrequent;
    return filter(
        paths, path -> isArchive(path) || (wanted.isPresent() && of(path).equals(wanted)));
  }

  /** {@return the kind of a file, if it is known by its name} */
  static Optional<DataFileKind> of(String path) {
    return endings(path).flatMap(DataFileKind::ofEnding).min(Comparator.naturalOrder());
  }

  private static Stream<DataFileKind> ofEnding(String ending) {
    return Stream.ofNullable(BY_ENDING.get(ending));
  }

  private static boolean isArchive(String path) {
    return endings(path).anyMatch(ARCHIVE::equals);
  }

  private static Stream<String> endings(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Arrays.stream(name.split("\\.", -1)).skip(1);
  }

  private static SortedSet<String> filter(Collection<String> paths, Predicate<String> test) {
    return paths.stream().filter(test).collect(Collectors.toCollection(TreeSet::new));
  }
}
