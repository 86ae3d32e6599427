package io.github.speculativeactions.internal;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An output folder that is replaced as a whole or not at all.
 *
 * <p>Everything is written below a hidden folder inside it. {@link #commit} takes away the old
 * report, moves each new entry to its place by rename, and the report last: a folder with a report
 * is complete. A run that is killed leaves only the hidden folder, which the next run removes. A
 * lock in it, which the system releases with the process, keeps two runs apart.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time. Not safe
 * for use by several threads.
 */
public final class OutputFolder implements AutoCloseable {

  /** The file that stands in every complete output folder and names this program. */
  public static final String REPORT = "report.json";

  private static final String INCOMPLETE = ".speculative-actions-incomplete";
  private static final String GENERATOR_MARK = "\"generator\" : \"speculative-actions\"";
  private static final int MARK_BYTES = 256;

  private final Path folder;
  private final Path incomplete;
  private final FileChannel lock;

  private OutputFolder(Path folder, Path incomplete, FileChannel lock) {
    this.folder = folder;
    this.incomplete = incomplete;
    this.lock = lock;
  }

  /**
   * {@return the folder, ready to be written below {@link #staging()}}
   *
   * @param folder is created if it is missing; must be empty or the output of an earlier run
   * @throws SpeculativeActionsException CONFIGURATION if it is something else or in use by another
   *     run, STORAGE if it cannot be written
   */
  public static OutputFolder begin(Path folder) {
    try {
      Files.createDirectories(folder);
      requireOurs(folder);
      Path incomplete = Files.createDirectories(folder.resolve(INCOMPLETE));
      FileChannel lock = lock(folder, incomplete.resolve("lock"));
      OutputFolder output = new OutputFolder(folder, incomplete, lock);
      output.clear();
      Files.createDirectories(output.staging());
      return output;
    } catch (FileAlreadyExistsException e) {
      throw SpeculativeActionsException.configuration(
          "the output folder '" + folder + "' is a file; give a folder");
    } catch (AccessDeniedException e) {
      throw SpeculativeActionsException.storage(
          "the output folder '"
              + folder
              + "' cannot be written: access to '"
              + e.getFile()
              + "' is denied",
          e);
    } catch (IOException e) {
      throw SpeculativeActionsException.storage(
          "the output folder '" + folder + "' cannot be prepared: " + e, e);
    }
  }

  private static void requireOurs(Path folder) throws IOException {
    if (Files.exists(folder.resolve(INCOMPLETE)) || hasOurReport(folder)) {
      return;
    }
    Optional<Path> stranger;
    try (Stream<Path> entries = Files.list(folder)) {
      stranger = entries.min(Comparator.naturalOrder());
    }
    if (stranger.isPresent()) {
      throw SpeculativeActionsException.configuration(
          "the output folder '"
              + folder
              + "' holds files that no earlier run wrote, such as '"
              + stranger.get().getFileName()
              + "'; give a new or empty folder");
    }
  }

  private static boolean hasOurReport(Path folder) throws IOException {
    Path report = folder.resolve(REPORT);
    if (!Files.isRegularFile(report)) {
      return false;
    }
    try (var in = Files.newInputStream(report)) {
      String beginning =
          new String(in.readNBytes(MARK_BYTES), java.nio.charset.StandardCharsets.UTF_8);
      return beginning.contains(GENERATOR_MARK);
    }
  }

  private static FileChannel lock(Path folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another run of this very process holds it, which is reported like any other.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw SpeculativeActionsException.configuration(
          "another run is writing to the output folder '" + folder + "'; give each its own");
    }
    return channel;
  }

  /** {@return where to write; what lies here at {@link #commit} becomes the output} */
  public Path staging() {
    return incomplete.resolve("new");
  }

  /**
   * Puts everything in its place.
   *
   * @param owned the names of the entries that a run may write; older ones of these names go away
   */
  public void commit(List<String> owned) throws IOException {
    Path old = Files.createDirectories(incomplete.resolve("old"));
    move(folder.resolve(REPORT), old.resolve(REPORT));
    for (String name : owned) {
      move(folder.resolve(name), old.resolve(name));
      move(staging().resolve(name), folder.resolve(name));
    }
    move(staging().resolve(REPORT), folder.resolve(REPORT));
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes what was not committed, and the traces of what was. Closing twice is harmless. */
  @Override
  public void close() {
    if (!lock.isOpen()) {
      return;
    }
    try (lock) {
      clear();
      Files.deleteIfExists(incomplete.resolve("lock"));
      Files.deleteIfExists(incomplete);
      deleteIfEmpty(folder);
    } catch (IOException e) {
      throw SpeculativeActionsException.storage(
          "what a run left in '" + incomplete + "' cannot be removed: " + e, e);
    }
  }

  private void clear() throws IOException {
    deleteTree(incomplete.resolve("new"));
    deleteTree(incomplete.resolve("old"));
  }

  private static void deleteTree(Path root) throws IOException {
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

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }
}
