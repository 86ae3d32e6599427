package io.github.speculativeactions.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and what lies below folders; no link there is followed. */
final class FileTree {

  private FileTree() {}

  /**
   * {@return the paths of what lies below a folder and is no folder itself, in their order}
   *
   * @param base where the paths begin; they are separated by {@code /} on every system
   * @param root a folder, or a file, which is the only one then
   */
  static List<String> files(Path base, Path root) throws IOException {
    String separator = base.getFileSystem().getSeparator();
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> base.relativize(path).toString().replace(separator, "/"))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Removes a folder with all that lies in it, if it is there. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(root)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  /** Renames a file; the folder of its new place is created if it is missing. */
  static void move(Path from, Path to) throws IOException {
    Path parent = to.getParent();
    // createDirectories takes a link to a folder for a file on some JDKs.
    if (parent != null && !Files.isDirectory(parent)) {
      Files.createDirectories(parent);
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the folders between a base and a path below it that are empty, the deepest first. */
  static void deleteEmptyParents(Path base, String path) throws IOException {
    Path parent = base.getFileSystem().getPath(path).getParent();
    try {
      for (; parent != null; parent = parent.getParent()) {
        Path folder = base.resolve(parent);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(folder);
        }
      }
    } catch (DirectoryNotEmptyException e) {
      // Something else lies there, so it and the folders above it stay.
      return;
    }
  }

  /** Looks once only, for the path may come and go between two looks. */
  static boolean isFile(Path path) throws IOException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return false;
    }
    return !found.isDirectory() && !(found.isSymbolicLink() && Files.isDirectory(path));
  }
}
