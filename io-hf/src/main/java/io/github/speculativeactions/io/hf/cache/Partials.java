package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What broken downloads of one content left: {@code {etag}.{8 digits}.jvm.incomplete} of ours,
 * {@code {etag}.{8 digits}.incomplete} of Python, {@code {etag}.incomplete} of older clients.
 *
 * <p>They may be read whoever wrote them, even while somebody writes: what is made of them is
 * checked. Only ours are removed.
 */
record Partials(DatasetFolder folder, Blob blob) {

  /**
   * Those that this process is writing, of which several may be where no lock can be had. It is
   * static, as is the next, since parts of a program may have caches of their own of one folder.
   */
  private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

  /** Those that this process has written and left, so that nobody else writes them. */
  private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

  /**
   * How long a file of another process must not have changed to count as given up: twice as long as
   * a download with the usual timeouts and retries may stand still.
   */
  static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(2);

  /** The longest that is no longer than the content; empty if there is none. */
  Optional<Path> longest() throws IOException {
    Predicate<Path> isUsable =
        file -> size(file) > 0 && size(file) <= blob.size() && Files.isReadable(file);
    return all().filter(isUsable).max(Comparator.comparingLong(Partials::size));
  }

  /** {@return how many bytes they have together; it changes while anybody writes one} */
  long bytes() {
    try {
      return all().mapToLong(Partials::size).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Removes ours once the blob is there, as far as possible. Another process that writes one,
   * against the lock, finds the blob instead.
   */
  void remove() {
    remove(ours());
  }

  /** {@return a new name, which nobody in this process removes before its end} */
  Path begin() {
    Path partial = new TemporaryFiles(folder).newName(blob.etag());
    UNDER_WAY.add(partial);
    return partial;
  }

  void end(Path partial) {
    if (UNDER_WAY.remove(partial) && Files.exists(partial, LinkOption.NOFOLLOW_LINKS)) {
      LEFT.add(partial);
    }
  }

  /**
   * Removes ours but the longest, if that holds anything, and but those that another process may be
   * writing: where no lock can be had, only time tells that nobody does.
   */
  void removeAllButLongest() {
    List<Path> ours = ours();
    ours.stream()
        .max(Comparator.comparingLong(Partials::size))
        .filter(longest -> size(longest) > 0)
        .ifPresent(ours::remove);
    ours.removeIf(file -> !LEFT.contains(file) && !isGivenUp(file));
    remove(ours);
  }

  private static boolean isGivenUp(Path file) {
    try {
      Instant change = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      return change.plus(GIVEN_UP_AFTER).isBefore(Instant.now());
    } catch (IOException e) {
      return false;
    }
  }

  private List<Path> ours() {
    try {
      return all()
          .filter(file -> name(file).endsWith(TemporaryFiles.OURS))
          .filter(file -> !UNDER_WAY.contains(file))
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      return new ArrayList<>();
    }
  }

  private Stream<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.blobs(), this::isPartial)) {
      files.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found.stream();
  }

  private boolean isPartial(Path file) {
    return name(file).startsWith(blob.etag() + ".")
        && name(file).endsWith(TemporaryFiles.INCOMPLETE)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static void remove(List<Path> files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
        LEFT.remove(file);
      } catch (IOException e) {
        // Another user's, in a shared cache: it takes room and does no harm.
      }
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Its size now; 0 if it went away. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
