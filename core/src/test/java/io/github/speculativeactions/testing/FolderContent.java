package io.github.speculativeactions.testing;

import io.github.speculativeactions.internal.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder, hidden files too, but for the list that each complete output has. */
public final class FolderContent {

  private FolderContent() {}

  /** {@return the text of each file below a folder, by its path from there; empty if missing} */
  public static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    if (!Files.exists(folder)) {
      return content;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> Files.isRegularFile(path) && !path.endsWith(OutputFolder.ENTRIES))
          .forEach(file -> content.put(name(folder, file), text(file)));
    }
    return content;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
