package io.github.speculativeactions.sink;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes the files of documents below the folder of an output under way. */
final class DocumentFiles {

  private static final String STEP = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
  private static final Pattern PATH = Pattern.compile(STEP + "(/" + STEP + ")*");

  private final Path folder;

  DocumentFiles(Path folder) {
    this.folder = folder;
  }

  void write(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
      Path file = folder.resolve(checked(text.getKey()));
      if (Files.exists(file)) {
        throw refused(text.getKey(), "there is a file of this name already");
      }
      Files.createDirectories(file.getParent());
      // Half a surrogate pair becomes a question mark; writeString would fail.
      Files.write(file, text.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String checked(String path) {
    if (!PATH.matcher(path).matches()) {
      throw refused(path, "give a relative path such as 'eval/README.md'");
    }
    return path;
  }

  private static SpeculativeActionsException refused(String path, String why) {
    return SpeculativeActionsException.configuration(
        "a document cannot be written to '%s': %s".formatted(path, why));
  }
}
