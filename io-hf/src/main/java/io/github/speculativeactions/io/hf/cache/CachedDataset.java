package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.hf.SnapshotFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is cached of one dataset.
 *
 * <p>A commit never changes, so what is cached of one is right for ever; which commit a revision is
 * can change, and {@link #commitOf} tells what it was when somebody asked last. Reading creates
 * nothing and follows links; writing follows none below the cache's folder. Every method throws a
 * {@link SpeculativeActionsException} (CONFIGURATION) for a commit that has not 40 hexadecimal
 * digits, and for a revision or a path that {@link
 * io.github.speculativeactions.io.hf.DatasetLocation} refuses or that cannot be the name of a local
 * file.
 *
 * <p>Safe for use by several threads and, with other programs, several processes.
 */
public final class CachedDataset {

  private static final System.Logger LOG = System.getLogger(CachedDataset.class.getName());

  /**
   * How long a download of another thread or process may stand still before we fetch the same: much
   * longer than servers mostly take.
   */
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(30);

  private final DatasetFolder folder;
  private final SnapshotFiles snapshotFiles;
  private final TreeListings trees;
  private final TemporaryFiles temporaryFiles;
  private final ArrivingFiles arriving = new ArrivingFiles();

  CachedDataset(DatasetFolder folder, SnapshotFiles snapshotFiles) {
    this.folder = folder;
    this.snapshotFiles = snapshotFiles;
    this.trees = new TreeListings(folder);
    this.temporaryFiles = new TemporaryFiles(folder);
  }

  /**
   * {@return a commit's file that is there and whole; for reading only}
   *
   * <p>Files appear here when they are whole. Where a {@linkplain #tree listing} is cached, the
   * size must be the listed one besides, for without links some clients copy files to their place.
   */
  public Optional<Path> find(String commit, String path) {
    Path file = folder.snapshotFile(commit, path);
    TreeEntry listed = tree(commit).map(tree -> tree.get(path)).orElse(null);
    boolean isWhole =
        listed == null ? Files.isRegularFile(file) : WholeFile.is(file, listed.size());
    return isWhole ? Optional.of(file) : Optional.empty();
  }

  /**
   * {@return a commit's file, fetched if it is not there with that size}
   *
   * <p>What is fetched is compared with the size and, where the tag is a hash, with that. While
   * another thread or Java process fetches the same and gets on, this one waits. A download that
   * broke off is gone on with.
   *
   * @param commit the commit
   * @param path the file's path in the repository
   * @param blob its content
   * @param fetch gets it, called at most twice; what it throws unchecked is passed on
   * @throws SpeculativeActionsException (STORAGE) if the file cannot be fetched or written, or what
   *     came is not the content, or the thread was interrupted, which it then still is
   */
  public Path store(String commit, String path, Blob blob, Fetch fetch) {
    return store(commit, path, blob, fetch, BlobDownload.Follower.NOBODY);
  }

  /**
   * {@return the bytes of a commit's file, which is stored as {@link #store} does while they are
   * read}
   *
   * <p>They come as they arrive, but for a download that broke off in an earlier run: of that, all
   * is fetched before the first byte is handed out. The comparison with size and hash is made
   * before the end is reached, and fails the last read; then nothing is stored. Who closes the
   * stream earlier ends the download, unless the file is read elsewhere in this dataset too.
   *
   * @param commit the commit
   * @param path the file's path in the repository
   * @param blob its content
   * @param fetch gets it, called on another thread, at most twice
   * @throws SpeculativeActionsException (STORAGE) not here but when the stream is read, as {@link
   *     #store} does
   * @throws IOException if the stored file cannot be opened
   */
  public InputStream open(String commit, String path, Blob blob, Fetch fetch) throws IOException {
    return arriving.open(
        path,
        folder.snapshotFile(commit, path),
        blob.size(),
        follower -> store(commit, path, blob, fetch, follower));
  }

  private Path store(
      String commit, String path, Blob blob, Fetch fetch, BlobDownload.Follower follower) {
    Path file = folder.snapshotFile(commit, path);
    if (WholeFile.is(file, blob.size())) {
      return file;
    }
    try {
      createFolders(commit, file);
      CacheFolders.createFor(folder.cache(), folder.lock(blob));
      Partials partials = new Partials(folder, blob);
      BlobLock lock = BlobLock.acquire(folder.lock(blob), partials::bytes, LOCK_PATIENCE);
      try {
        if (!WholeFile.is(file, blob.size())) {
          fill(file, new BlobDownload(folder, blob, fetch, follower), blob);
        }
      } finally {
        lock.release();
      }
      return file;
    } catch (IOException e) {
      if (WholeFile.is(file, blob.size())) {
        // Another, whom the lock did not keep out, was quicker and has cleared away.
        return file;
      }
      boolean mayPass =
          !(e instanceof FileSystemException) && !Thread.currentThread().isInterrupted();
      throw new SpeculativeActionsException(
          Category.STORAGE,
          mayPass,
          null,
          CacheNames.shown("the file", path)
              + " of "
              + folder.repository()
              + " cannot be brought into the cache "
              + folder.cache()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private void fill(Path file, BlobDownload download, Blob blob) throws IOException {
    Path content = folder.blob(blob);
    boolean isNew = !WholeFile.is(content, blob.size());
    if (isNew) {
      download.to(content);
    }
    if (snapshotFiles == SnapshotFiles.LINKED && temporaryFiles.canReplaceByLink(file, content)) {
      return;
    }
    if (isNew) {
      TemporaryFiles.move(content, file);
    } else {
      // Other snapshots may have links to it.
      temporaryFiles.replaceByCopy(file, content);
    }
  }

  /**
   * {@return the commit that a branch, a tag or another reference was when somebody asked last; a
   * commit itself; empty if that is not cached}
   */
  public Optional<String> commitOf(String revision) {
    if (CacheNames.isCommit(revision)) {
      return Optional.of(revision);
    }
    try {
      Path reference = folder.reference(revision);
      // Some write a line's end after it, which makes at most 42 bytes.
      if (!Files.isRegularFile(reference) || Files.size(reference) > 42) {
        return Optional.empty();
      }
      String commit = Files.readString(reference, StandardCharsets.ISO_8859_1).strip();
      return Optional.of(commit).filter(CacheNames::isCommit);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps which commit a revision is. Where the cache cannot be written, this is left out, as in
   * {@link #rememberTree}: a cache that can only be read is of use all the same.
   */
  public void remember(String revision, String commit) {
    CacheNames.commit(commit);
    if (!commitOf(revision).equals(Optional.of(commit))) {
      byte[] content = commit.getBytes(StandardCharsets.US_ASCII);
      writeIfPossible(commit, folder.reference(revision), content);
    }
  }

  /**
   * {@return the commit's files by path, if the listing is cached; paths in it are as the Hub sent
   * them and not checked}
   */
  public Optional<Map<String, TreeEntry>> tree(String commit) {
    return trees.read(commit);
  }

  /**
   * Keeps the commit's files, if possible. With it, Python's {@code snapshot_download} knows
   * offline whether a snapshot is whole, so it should be kept before the first file is stored.
   */
  public void rememberTree(String commit, Map<String, TreeEntry> files) {
    writeIfPossible(commit, folder.tree(commit), TreeDocument.write(files));
  }

  private void writeIfPossible(String commit, Path file, byte[] content) {
    try {
      createFolders(commit, file);
      temporaryFiles.replaceByText(file, content);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "left out of the cache: " + file, e);
    }
  }

  /**
   * Python takes a reference to a commit that has no snapshot for damage, so there is always one.
   */
  private void createFolders(String commit, Path file) throws IOException {
    CacheFolders.create(folder.cache(), folder.blobs());
    CacheFolders.create(folder.cache(), folder.snapshot(commit));
    CacheFolders.createFor(folder.cache(), file);
  }
}
