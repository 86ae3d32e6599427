package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings one content into the cache.
 *
 * <p>A download that broke off is gone on with by <em>copying</em> what is there into a new file,
 * while it is hashed, and fetching the rest. So nobody else writes to the file that is moved into
 * place, be it that its writer still lives or that the lock did not hold.
 */
final class BlobDownload {

  private static final int BUFFER_BYTES = 1 << 18;

  private final DatasetFolder folder;
  private final Blob blob;
  private final Fetch fetch;
  private final Partials partials;
  private final Follower follower;

  /** Reads what has arrived before the rest has. */
  interface Follower {

    /** For who waits for all of it. */
    Follower NOBODY = (partial, bytes) -> {};

    /**
     * So many bytes can be read, of a file that grows, and is moved or removed at the end; none
     * while they begin with a part that an earlier try left, since they may have to be replaced.
     *
     * @throws IOException if no more are wanted
     */
    void mayRead(Path partial, long bytes) throws IOException;
  }

  BlobDownload(DatasetFolder folder, Blob blob, Fetch fetch, Follower follower) {
    this.folder = folder;
    this.blob = blob;
    this.fetch = fetch;
    this.partials = new Partials(folder, blob);
    this.follower = follower;
  }

  /**
   * Replaces a file by the content.
   *
   * @throws IOException if the content does not come, or another one does; a part that came is kept
   *     for the next try
   */
  void to(Path target) throws IOException {
    FreeSpace.require(folder.blobs(), blob.size());
    Optional<Path> begun = blob.isProvable() ? partials.longest() : Optional.empty();
    boolean isThere =
        (begun.isPresent() && isReceived(begun.get(), target)) || isReceived(null, target);
    if (!isThere) {
      throw new IOException(
          "what came, "
              + blob.size()
              + " bytes, is not the content with the tag "
              + blob.etag()
              + "; it was changed on the way or by a proxy");
    }
  }

  /** Whether the content came, and not another one; then nothing is left of it. */
  private boolean isReceived(@Nullable Path begun, Path target) throws IOException {
    Path partial = partials.begin();
    boolean isOver = false;
    try {
      boolean matches = isWritten(partial, begun);
      if (matches) {
        place(partial, target);
      }
      partials.end(partial);
      isOver = true;
      partials.remove();
      return matches;
    } finally {
      partials.end(partial);
      if (!isOver) {
        keepForNextTry();
      }
    }
  }

  private boolean isWritten(Path partial, @Nullable Path begun) throws IOException {
    ContentDigest digest = new ContentDigest(blob);
    try (FileChannel file =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      if (begun != null) {
        try (InputStream bytes = Files.newInputStream(begun)) {
          append(bytes, file, digest, count -> follower.mayRead(partial, 0));
        } catch (NoSuchFileException e) {
          // Its writer has finished; all is fetched.
        }
      }
      if (file.position() < blob.size()) {
        try (InputStream bytes = fetch.openFrom(file.position())) {
          append(
              bytes, file, digest, count -> follower.mayRead(partial, begun == null ? count : 0));
          requireWhole(file.position(), bytes.read() < 0);
        }
      }
      boolean matches = digest.matches();
      if (matches) {
        // What has the right size is believed later on, so a failing machine must not leave zeros.
        file.force(true);
      }
      return matches;
    }
  }

  private interface Arrived {
    void all(long count) throws IOException;
  }

  /** Appends to the file until the bytes or the content end. */
  private void append(InputStream bytes, FileChannel file, ContentDigest digest, Arrived arrived)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    while (file.position() < blob.size()) {
      int wanted = (int) Math.min(buffer.length, blob.size() - file.position());
      int count = bytes.read(buffer, 0, wanted);
      if (count < 0) {
        return;
      }
      digest.update(buffer, count);
      ByteBuffer rest = ByteBuffer.wrap(buffer, 0, count);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      arrived.all(file.position());
    }
  }

  private void requireWhole(long received, boolean isEnd) throws IOException {
    if (received < blob.size()) {
      throw new IOException(
          "the content ended after " + received + " of " + blob.size() + " bytes");
    }
    if (!isEnd) {
      throw new IOException("the content goes on after its " + blob.size() + " bytes");
    }
  }

  private void place(Path partial, Path target) throws IOException {
    try {
      TemporaryFiles.move(partial, target);
    } catch (NoSuchFileException e) {
      // A process that the lock did not keep out has finished the same and removed this.
      if (!WholeFile.is(target, blob.size())) {
        throw e;
      }
    }
  }

  private void keepForNextTry() {
    if (blob.isProvable()) {
      partials.removeAllButLongest();
    } else {
      partials.remove();
    }
  }
}
