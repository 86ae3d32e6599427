package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps several threads and processes from fetching the same content at the same time.
 *
 * <p>It is a courtesy: what is written is right without it. The file is Python's own, but Python
 * takes {@code flock} on Linux and Java the locks of {@code fcntl}, and these do not see each
 * other; between Java processes, on Windows, and over NFS they do. Where no lock can be had, there
 * is none.
 */
final class BlobLock {

  /**
   * What this process holds. It is static because the system's locks are the process's own: a
   * second one would not wait, and closing its file would release the first.
   */
  private static final Set<Path> HELD = new HashSet<>();

  /** As Python has it, so that the users of a shared cache can wait for each other. */
  private static final String PERMISSIONS = "rw-rw-r--";

  private final Path file;
  private final @Nullable FileChannel channel;

  private BlobLock(Path file, @Nullable FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param file in a folder that exists
   * @throws IOException if the thread is interrupted, which it then still is
   */
  static BlobLock acquire(Path file) throws IOException {
    waitForOtherThreads(file);
    boolean isReady = false;
    try {
      BlobLock lock = new BlobLock(file, lockedChannel(file));
      isReady = true;
      return lock;
    } finally {
      if (!isReady) {
        letOtherThreads(file);
      }
    }
  }

  private static @Nullable FileChannel lockedChannel(Path file)
      throws FileLockInterruptionException {
    @Nullable FileChannel channel = null;
    boolean isLocked = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      share(file);
      channel.lock();
      isLocked = true;
    } catch (FileLockInterruptionException e) {
      throw e;
    } catch (IOException | OverlappingFileLockException e) {
      // A file system without locks, a lock file of another user: the download goes on without.
    } finally {
      if (!isLocked) {
        closeQuietly(channel);
      }
    }
    return isLocked ? channel : null;
  }

  private static void share(Path file) {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    try {
      if (view != null) {
        view.setPermissions(PosixFilePermissions.fromString(PERMISSIONS));
      }
    } catch (IOException e) {
      // Somebody else's file, who has set it.
    }
  }

  private static void waitForOtherThreads(Path file) throws InterruptedIOException {
    synchronized (HELD) {
      while (!HELD.add(file)) {
        try {
          HELD.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException("interrupted while another thread fetches the same");
        }
      }
    }
  }

  private static void letOtherThreads(Path file) {
    synchronized (HELD) {
      HELD.remove(file);
      HELD.notifyAll();
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The system releases the lock with the process at the latest.
    }
  }

  /** Releases the lock; its file stays, since others may be waiting for it. */
  void release() {
    closeQuietly(channel);
    letOtherThreads(file);
  }
}
