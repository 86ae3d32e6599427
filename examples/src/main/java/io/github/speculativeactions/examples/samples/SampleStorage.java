package io.github.speculativeactions.examples.samples;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.Storage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The sample traces on the class path, as {@code sample://swe-smith/tool.jsonl}.
 *
 * <p>A class path cannot be listed, from a jar least of all, so the files are named here. Stateless
 * and safe for use by several threads.
 */
public final class SampleStorage implements Storage {

  /** The scheme of sample locations. */
  public static final String SCHEME = "sample";

  private static final String PREFIX = SCHEME + "://";

  private static final List<String> PATHS =
      List.of(
          "swe-smith/ticks.jsonl",
          "swe-smith/tool.jsonl",
          "swe-smith/xml.jsonl",
          "toolbench/toolbench.jsonl");

  /** Creates the storage; it has no state. */
  public SampleStorage() {}

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<StoredFile> list(String location) throws IOException {
    if (!location.startsWith(PREFIX)) {
      throw SpeculativeActionsException.configuration(
          "'%s' is no sample location; give one such as '%s'"
              .formatted(location, PREFIX + PATHS.get(0)));
    }
    Predicate<String> wanted = wanted(location.substring(PREFIX.length()));
    List<StoredFile> files = new ArrayList<>();
    for (String path : PATHS) {
      if (wanted.test(path)) {
        files.add(open(path));
      }
    }
    if (files.isEmpty()) {
      throw SpeculativeActionsException.input(
          "'%s' stands for no sample; there are %s".formatted(location, String.join(", ", PATHS)));
    }
    return files;
  }

  Optional<StoredFile> find(String path) throws IOException {
    return PATHS.contains(path) ? Optional.of(open(path)) : Optional.empty();
  }

  /** A file itself, every file below a folder, or the matches of a glob. */
  private static Predicate<String> wanted(String pattern) {
    String folder = pattern.isEmpty() || pattern.endsWith("/") ? pattern : pattern + "/";
    PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return path -> path.equals(pattern) || path.startsWith(folder) || glob.matches(Path.of(path));
  }

  private StoredFile open(String path) throws IOException {
    try (InputStream in = SampleStorage.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException("the sample '" + path + "' is not on the class path");
      }
      return new SampleFile(this, PREFIX, path, in.readAllBytes());
    }
  }
}
