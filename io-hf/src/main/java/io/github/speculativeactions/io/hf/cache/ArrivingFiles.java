package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a dataset that are brought into the cache while they are read: however many read
 * one, it is fetched once. Safe for use by several threads.
 */
final class ArrivingFiles {

  private final Map<Path, ArrivingFile> arriving = new HashMap<>();

  /**
   * {@return the bytes of a file, which is brought to its place unless it is there or on its way}
   *
   * @param name what to call it
   * @param place where it is when it has come
   * @param size how many bytes it has then
   * @param storing brings it there, on another thread
   * @throws IOException if it is there and cannot be opened
   */
  synchronized InputStream open(String name, Path place, long size, ArrivingFile.Storing storing)
      throws IOException {
    if (WholeFile.is(place, size)) {
      return Files.newInputStream(place);
    }
    ArrivingFile known = arriving.get(place);
    Optional<InputStream> shared = known == null ? Optional.empty() : known.open();
    if (shared.isPresent()) {
      return shared.get();
    }
    ArrivingFile started =
        new ArrivingFile(name, size, ArrivingFile.READ_AHEAD, storing, over -> forget(place, over));
    arriving.put(place, started);
    return started.open().orElseThrow();
  }

  private synchronized void forget(Path place, ArrivingFile over) {
    arriving.remove(place, over);
  }
}
