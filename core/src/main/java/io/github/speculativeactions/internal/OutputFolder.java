package io.github.speculativeactions.internal;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * An output folder that is replaced as a whole or not at all.
 *
 * <p>Everything is written below a hidden folder inside it. {@link #commit} takes away the old
 * report, moves each new file to its place by rename, and the report last: a folder with a report
 * is complete. A run that is killed before leaves only the hidden folder, which the next run
 * removes; a commit that is killed is finished by the next run, so that neither output is lost. A
 * lock in the hidden folder, which the system releases with the process, keeps two runs apart.
 *
 * <p>A hidden file lists the files that a run has written, so that the next one knows which to take
 * away. What somebody else put beside the entries that hold them is left alone; if something lies
 * within such an entry, the next run is refused.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time. Not safe
 * for use by several threads.
 */
public final class OutputFolder implements AutoCloseable {

  /** The file that stands in every complete output folder and names this program. */
  public static final String REPORT = "report.json";

  /** Names this program in its reports, in the property {@code generator}, which comes first. */
  public static final String GENERATOR = "speculative-actions";

  /** The file that lists the files of the output, itself left out, a path on a line, sorted. */
  public static final String ENTRIES = ".speculative-actions-entries";

  static final String INCOMPLETE = ".speculative-actions-incomplete";

  private static final String LOCK = "lock";
  private static final int MOST_ATTEMPTS = 1_000;
  private static final System.Logger LOG = System.getLogger(OutputFolder.class.getName());

  private final Path folder;
  private final Path incomplete;
  private final FolderLock lock;
  private final CreatedFolders created;
  private boolean committed;

  private OutputFolder(Path folder, FolderLock lock, CreatedFolders created) {
    this.folder = folder;
    this.incomplete = folder.resolve(INCOMPLETE);
    this.lock = lock;
    this.created = created;
  }

  /**
   * {@return the folder, ready to be written below {@link #staging()}}
   *
   * @param folder is created if it is missing; must be empty or the output of an earlier run, with
   *     no file of somebody else in an entry of that output
   * @throws SpeculativeActionsException CONFIGURATION if it is something else or in use by another
   *     run, STORAGE if it cannot be written; what was created is removed then
   */
  public static OutputFolder begin(Path folder) {
    CreatedFolders created = new CreatedFolders();
    boolean begun = false;
    try {
      OutputFolder output = begin(folder, created);
      begun = true;
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
          "the output folder '" + folder + "' cannot be prepared: " + FileFault.inWords(e), e);
    } finally {
      if (!begun) {
        created.removeEmpty();
      }
    }
  }

  private static OutputFolder begin(Path folder, CreatedFolders created) throws IOException {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return attempt(folder, created);
      } catch (NoSuchFileException e) {
        // A run that ended just now took a folder away; the next attempt does not meet it.
        Thread.onSpinWait();
      } catch (FileAlreadyExistsException e) {
        // The same, between the two looks that the JDK takes at a folder it cannot create.
        if (FileTree.isFile(Path.of(e.getFile()))) {
          throw e;
        }
      }
    }
    return attempt(folder, created);
  }

  private static OutputFolder attempt(Path folder, CreatedFolders created) throws IOException {
    created.create(folder);
    OutputEntries.requireOurs(folder);
    Path incomplete = created.create(folder.resolve(INCOMPLETE));
    FolderLock lock = FolderLock.tryLock(incomplete, LOCK).orElseThrow(() -> inUse(folder));
    OutputFolder output = new OutputFolder(folder, lock, created);
    output.prepare();
    return output;
  }

  private static SpeculativeActionsException inUse(Path folder) {
    return SpeculativeActionsException.configuration(
        "another run is writing to the output folder '" + folder + "'; give each its own");
  }

  private void prepare() throws IOException {
    boolean prepared = false;
    try {
      publish();
      clear();
      OutputEntries.requireReplaceable(folder);
      Files.createDirectories(staging());
      prepared = true;
    } finally {
      if (!prepared) {
        close();
      }
    }
  }

  /** {@return where to write; what lies here at {@link #commit} becomes the output} */
  public Path staging() {
    return incomplete.resolve("new");
  }

  /**
   * Puts everything in its place; what an earlier run wrote and this one did not goes away.
   *
   * @throws SpeculativeActionsException CONFIGURATION if an entry that would be replaced holds a
   *     file that no run wrote; nothing has been moved then
   */
  public void commit() throws IOException {
    List<String> fresh = FileTree.files(staging(), staging());
    OutputEntries.requireReplaceable(folder, fresh);
    List<String> stale =
        OutputEntries.listed(folder).stream().filter(name -> !fresh.contains(name)).toList();
    Files.write(staging().resolve(ENTRIES), fresh);
    Path list = Files.write(incomplete.resolve("stale.part"), stale);
    // From here on the output is the new one: what this run does not move, the next will.
    Files.move(list, stale(), StandardCopyOption.ATOMIC_MOVE);
    publish();
    committed = true;
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
        FileTree.deleteEmptyParents(folder, name);
      }
      for (String name : FileTree.files(staging(), staging())) {
        if (!name.equals(REPORT)) {
          putAside(name);
          moveToItsPlace(name);
        }
      }
      moveToItsPlace(REPORT);
    }
    Files.delete(stale());
  }

  private void moveToItsPlace(String name) throws IOException {
    FileTree.move(staging().resolve(name), folder.resolve(name));
  }

  private void putAside(String name) throws IOException {
    if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      FileTree.move(folder.resolve(name), incomplete.resolve("old").resolve(name));
    }
  }

  /** The paths of older files that the new output does not replace; there while it commits. */
  private Path stale() {
    return incomplete.resolve("stale");
  }

  /**
   * Removes what was not committed, and the traces of what was. A commit that failed halfway is
   * left for the next run to finish. After a commit, what cannot be removed is only logged: the
   * output is there, and the next run clears up. Closing twice is harmless.
   */
  @Override
  public void close() {
    if (!lock.isHeld()) {
      return;
    }
    try (lock) {
      if (!Files.exists(stale())) {
        remove();
      }
    } catch (IOException e) {
      String message =
          "what a run left in '" + incomplete + "' cannot be removed: " + FileFault.inWords(e);
      if (!committed) {
        throw SpeculativeActionsException.storage(message, e);
      }
      LOG.log(System.Logger.Level.WARNING, message);
    }
  }

  private void remove() throws IOException {
    clear();
    // From here on another run may begin, and what is not empty any more is its own.
    lock.deleteFile();
    try {
      Files.deleteIfExists(incomplete);
    } catch (DirectoryNotEmptyException e) {
      return;
    }
    created.removeEmpty();
  }

  private void clear() throws IOException {
    FileTree.delete(incomplete.resolve("new"));
    FileTree.delete(incomplete.resolve("old"));
    Files.deleteIfExists(incomplete.resolve("stale.part"));
  }
}
