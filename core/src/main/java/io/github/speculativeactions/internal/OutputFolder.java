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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An output folder that is replaced as a whole or not at all.
 *
 * <p>Everything is written below a hidden folder inside it. {@link #commit} takes away the old
 * report, moves each new entry to its place by rename, and the report last: a folder with a report
 * is complete. A run that is killed before leaves only the hidden folder, which the next run
 * removes; a commit that is killed is finished by the next run, so that neither output is lost. A
 * lock in the hidden folder, which the system releases with the process, keeps two runs apart.
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
  private final boolean isNew;

  private OutputFolder(Path folder, Path incomplete, FileChannel lock, boolean isNew) {
    this.folder = folder;
    this.incomplete = incomplete;
    this.lock = lock;
    this.isNew = isNew;
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
      // createDirectories takes a link to a folder for a file on some JDKs.
      boolean isNew = !Files.isDirectory(folder);
      if (isNew) {
        Files.createDirectories(folder);
      }
      requireOurs(folder);
      Path incomplete = Files.createDirectories(folder.resolve(INCOMPLETE));
      FileChannel lock = lock(folder, incomplete.resolve("lock"));
      OutputFolder output = new OutputFolder(folder, incomplete, lock, isNew);
      output.prepare();
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
    List<Path> strangers = entries(folder);
    if (!strangers.isEmpty()) {
      throw SpeculativeActionsException.configuration(
          "the output folder '"
              + folder
              + "' holds files that no earlier run wrote, such as '"
              + strangers.get(0).getFileName()
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

  private void prepare() throws IOException {
    try {
      publish();
      clear();
      Files.createDirectories(staging());
    } catch (IOException e) {
      lock.close();
      throw e;
    }
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
    List<String> stale =
        owned.stream().filter(name -> !Files.exists(staging().resolve(name))).toList();
    Path list = Files.write(incomplete.resolve("stale.part"), stale);
    // From here on the output is the new one: what this run does not move, the next will.
    Files.move(list, stale(), StandardCopyOption.ATOMIC_MOVE);
    publish();
  }

  /** Does what is left to do of a commit, if one was begun. */
  private void publish() throws IOException {
    if (!Files.exists(stale())) {
      return;
    }
    if (Files.exists(staging().resolve(REPORT))) {
      putAside(REPORT);
      for (String name : Files.readAllLines(stale())) {
        putAside(name);
      }
      for (Path entry : entries(staging())) {
        String name = entry.getFileName().toString();
        if (!name.equals(REPORT)) {
          putAside(name);
          Files.move(entry, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.move(staging().resolve(REPORT), folder.resolve(REPORT), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.delete(stale());
  }

  private void putAside(String name) throws IOException {
    Path old = Files.createDirectories(incomplete.resolve("old"));
    if (Files.exists(folder.resolve(name))) {
      Files.move(folder.resolve(name), old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The names of older entries that the new output does not replace; there while it commits. */
  private Path stale() {
    return incomplete.resolve("stale");
  }

  /**
   * Removes what was not committed, and the traces of what was. A commit that failed halfway is
   * left for the next run to finish. Closing twice is harmless.
   */
  @Override
  public void close() {
    if (!lock.isOpen()) {
      return;
    }
    try (lock) {
      if (Files.exists(stale())) {
        return;
      }
      clear();
      Files.deleteIfExists(incomplete.resolve("lock"));
      Files.deleteIfExists(incomplete);
      if (isNew && entries(folder).isEmpty()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw SpeculativeActionsException.storage(
          "what a run left in '" + incomplete + "' cannot be removed: " + e, e);
    }
  }

  private void clear() throws IOException {
    deleteTree(incomplete.resolve("new"));
    deleteTree(incomplete.resolve("old"));
    Files.deleteIfExists(incomplete.resolve("stale.part"));
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

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
