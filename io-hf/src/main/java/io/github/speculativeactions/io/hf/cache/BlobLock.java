package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
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
  private final boolean isFirst;
  private final @Nullable FileChannel channel;

  private BlobLock(Path file, boolean isFirst, @Nullable FileChannel channel) {
    this.file = file;
    this.isFirst = isFirst;
    this.channel = channel;
  }

  /**
   * Waits for the lock, but no longer than its holder gets on: who reads a file slowly must not
   * keep others from it.
   *
   * @param file in a folder that exists
   * @param progress a number that changes while the holder gets on
   * @param patience how long it may stay the same; then there is no lock
   * @throws IOException if the thread is interrupted, which it then still is
   */
  static BlobLock acquire(Path file, LongSupplier progress, Duration patience) throws IOException {
    Waiting waiting = new Waiting(progress, patience);
    boolean isFirst = waiting.until(() -> isFirstHere(file));
    boolean isReady = false;
    try {
      BlobLock lock = new BlobLock(file, isFirst, isFirst ? lockedChannel(file, waiting) : null);
      isReady = true;
      return lock;
    } finally {
      if (!isReady && isFirst) {
        letOthersHere(file);
      }
    }
  }

  private static @Nullable FileChannel lockedChannel(Path file, Waiting waiting)
      throws InterruptedIOException {
    @Nullable FileChannel channel = null;
    boolean isLocked = false;
    try {
      FileChannel opened =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      channel = opened;
      share(file);
      isLocked = waiting.until(() -> opened.tryLock() != null);
    } catch (InterruptedIOException e) {
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

  /** Tries something again and again, as long as somebody else gets on. */
  private record Waiting(LongSupplier progress, Duration patience) {

    private static final long PAUSE_MILLIS = 20;

    interface Attempt {
      boolean succeeds() throws IOException;
    }

    /** {@return whether the attempt succeeded at last} */
    boolean until(Attempt attempt) throws IOException {
      long before = progress.getAsLong();
      long since = System.nanoTime();
      while (!attempt.succeeds()) {
        if (System.nanoTime() - since > patience.toNanos()) {
          long now = progress.getAsLong();
          if (now == before) {
            return false;
          }
          before = now;
          since = System.nanoTime();
        }
        pause();
      }
      return true;
    }

    private static void pause() throws InterruptedIOException {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while another fetches the same");
      }
    }
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

  private static boolean isFirstHere(Path file) {
    synchronized (HELD) {
      return HELD.add(file);
    }
  }

  private static void letOthersHere(Path file) {
    synchronized (HELD) {
      HELD.remove(file);
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
    if (isFirst) {
      letOthersHere(file);
    }
  }
}
