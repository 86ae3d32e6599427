package io.github.speculativeactions.hub.testing.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All uploads, whose bytes stay in a temporary folder and never on the heap; {@link #close} deletes
 * it. Safe for use by several threads.
 */
public final class Uploads implements AutoCloseable {

  private final Path folder;
  private final AtomicInteger started = new AtomicInteger();
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

  /** Makes the folder. */
  public Uploads() throws IOException {
    this.folder = Files.createTempDirectory("test-hub");
  }

  /** {@return the name of a new upload} */
  public String start(Repository repository, String sha256, long size, long partSize) {
    String id = Integer.toString(started.incrementAndGet());
    uploads.put(id, new Upload(repository, sha256, size, partSize, folder.resolve(id)));
    return id;
  }

  /** {@return the upload of that name} */
  public Optional<Upload> find(String id) {
    return Optional.ofNullable(uploads.get(id));
  }

  @Override
  public void close() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
