package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the listings of a dataset's commits and keeps the last, since one is asked for with every
 * file.
 */
final class TreeListings {

  /** A listing of a million files has some 200 MB; what is larger is not ours or not sound. */
  private static final long MAX_BYTES = 1L << 28;

  private record Listing(String commit, Map<String, TreeEntry> files) {}

  private final DatasetFolder folder;
  private final AtomicReference<@Nullable Listing> last = new AtomicReference<>();

  TreeListings(DatasetFolder folder) {
    this.folder = folder;
  }

  Optional<Map<String, TreeEntry>> read(String commit) {
    Path file = folder.tree(commit);
    Listing known = last.get();
    if (known != null && known.commit().equals(commit)) {
      return Optional.of(known.files());
    }
    Optional<Map<String, TreeEntry>> files = read(file).map(Collections::unmodifiableMap);
    files.ifPresent(found -> last.set(new Listing(commit, found)));
    return files;
  }

  private static Optional<Map<String, TreeEntry>> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
          ? TreeDocument.parse(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
