package io.github.speculativeactions.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files below a folder, and what is in them. */
final class Tree {

  private Tree() {}

  /** {@return the content of each file, byte for byte, by its path with slashes} */
  static Map<String, String> of(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  path -> folder.relativize(path).toString().replace('\\', '/'),
                  Tree::bytes,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
