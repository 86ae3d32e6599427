package io.github.speculativeactions.storage;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks the folders below the fixed part of a glob and collects the files that match. */
final class GlobWalk {

  private final GlobPattern pattern;

  /** By '/'-separated path below the base; a file may be reached in more than one way. */
  private final Map<String, Path> found = new TreeMap<>();

  private GlobWalk(GlobPattern pattern) {
    this.pattern = pattern;
  }

  /** {@return the files that match, in order; each once} */
  static List<StoredFile> files(Glob glob) throws IOException {
    Map<String, StoredFile> byLocation = new LinkedHashMap<>();
    for (GlobPattern pattern : glob.patterns()) {
      GlobWalk walk = new GlobWalk(pattern);
      walk.walk();
      for (Map.Entry<String, Path> file : walk.found.entrySet()) {
        String location = pattern.locate(file.getKey());
        byLocation.put(location, LocalFile.of(file.getValue(), location));
      }
    }
    // One pattern has one base and is in order; the alternatives of braces may have several.
    return glob.patterns().size() == 1
        ? List.copyOf(byLocation.values())
        : List.copyOf(new TreeMap<>(byLocation).values());
  }

  private void walk() throws IOException {
    Path base;
    try {
      base = Path.of(pattern.base());
    } catch (InvalidPathException e) {
      throw SpeculativeActionsException.input(LocalLocation.describeMissing(pattern.base()));
    }
    if (Files.isDirectory(base)) {
      enter(base, "", 0, List.of());
    }
  }

  /**
   * Looks for names that match the patterns from one on.
   *
   * @param around the real paths of the folders around this one, to notice a link back to one
   */
  private void enter(Path folder, String relative, int next, List<Path> around) throws IOException {
    Path real = folder.toRealPath();
    if (around.contains(real)) {
      return;
    }
    List<Path> inside = new ArrayList<>(around);
    inside.add(real);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        visit(entry, relative, next, inside);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void visit(Path entry, String relative, int next, List<Path> inside) throws IOException {
    NamePattern wanted = pattern.names().get(next);
    String name = String.valueOf(entry.getFileName());
    if (wanted.spansFolders()) {
      visit(entry, relative, next + 1, inside);
      if (wanted.matches(name) && Files.isDirectory(entry)) {
        enter(entry, relative + name + "/", next, inside);
      }
    } else if (wanted.matches(name)) {
      boolean last = next == pattern.names().size() - 1;
      if (!last && Files.isDirectory(entry)) {
        enter(entry, relative + name + "/", next + 1, inside);
      } else if (last && Files.isRegularFile(entry)) {
        found.put(relative + name, entry);
      } else if (last && isDangling(entry)) {
        throw SpeculativeActionsException.input(LocalLocation.describeDanglingLink(entry));
      }
    }
  }

  private static boolean isDangling(Path entry) {
    return Files.isSymbolicLink(entry) && !Files.exists(entry);
  }
}
