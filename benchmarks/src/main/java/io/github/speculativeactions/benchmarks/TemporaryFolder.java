package io.github.speculativeactions.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that is made when it is first asked for. Not safe for use by several threads. */
final class TemporaryFolder {

  private @Nullable Path path;

  Path path() throws IOException {
    Path made = path;
    if (made == null) {
      made = Files.createTempDirectory("speculative-actions-benchmark");
      path = made;
    }
    return made;
  }

  /** Deletes the folder and all that is in it, if it was ever asked for. */
  void delete() throws IOException {
    if (path != null) {
      for (Path each : deepestFirst(path)) {
        Files.delete(each);
      }
      path = null;
    }
  }

  private static List<Path> deepestFirst(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
