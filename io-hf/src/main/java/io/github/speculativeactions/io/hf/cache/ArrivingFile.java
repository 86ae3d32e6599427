package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that is brought into the cache on a thread of its own while others read it. Safe for use
 * by several threads.
 *
 * <p>The thread goes ahead of the furthest reader only so far, and ends when the last one closes.
 */
final class ArrivingFile implements BlobDownload.Follower {

  /**
   * Keeps the connection busy while rows are parsed, and is all that is fetched in vain when a
   * reader stops early.
   */
  static final long READ_AHEAD = 64L << 20;

  /** A read that was cancelled ends at once, or after what the network makes it wait. */
  private static final long LONGEST_END_MILLIS = 5_000;

  private final long size;
  private final long readAhead;
  private final Thread thread;
  private int readers;
  private long wanted;
  private @Nullable Path source;
  private long readable;
  private boolean isOver;
  private @Nullable Throwable failure;

  /** Brings a file to its place, telling us how far it is. */
  interface Storing {
    Path store(BlobDownload.Follower follower);
  }

  /**
   * Begins with the first reader.
   *
   * @param size of the file
   * @param readAhead how far the thread may go ahead of the furthest reader
   * @param after is run when it has come or failed
   */
  ArrivingFile(
      String name, long size, long readAhead, Storing storing, Consumer<ArrivingFile> after) {
    this.size = size;
    this.readAhead = readAhead;
    this.wanted = readAhead;
    this.thread = new Thread(() -> run(storing, after), "fetch " + name);
    thread.setDaemon(true);
  }

  private void run(Storing storing, Consumer<ArrivingFile> after) {
    try {
      arrived(storing.store(this));
    } catch (RuntimeException | Error e) {
      failed(e);
    } finally {
      after.accept(this);
    }
  }

  private synchronized void arrived(Path stored) {
    source = stored;
    readable = size;
    isOver = true;
    notifyAll();
  }

  private synchronized void failed(Throwable cause) {
    failure = cause;
    isOver = true;
    notifyAll();
  }

  /**
   * {@return a stream of all of it, whose end is reached when the file is in the cache; empty if it
   * failed or its last reader has left}
   */
  synchronized Optional<InputStream> open() {
    boolean isNew = thread.getState() == Thread.State.NEW;
    if (isNew) {
      thread.start();
    } else if (readers == 0 || failure != null) {
      return Optional.empty();
    }
    readers++;
    return Optional.of(new ArrivingStream(this));
  }

  @Override
  public synchronized void mayRead(Path partial, long bytes) throws IOException {
    source = partial;
    readable = bytes;
    notifyAll();
    try {
      while (bytes > wanted && readers > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (readers == 0) {
      throw new InterruptedIOException("nobody reads it any more");
    }
  }

  /**
   * {@return up to where the file can be read, beyond the position unless that is its end}
   *
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   */
  synchronized long readableBeyond(long position) throws InterruptedIOException {
    if (position + readAhead > wanted) {
      wanted = position + readAhead;
      notifyAll();
    }
    waitWhile(() -> readable <= position && !isOver);
    if (readable <= position) {
      requireNoFailure();
    }
    return readable;
  }

  /** {@return where the readable bytes are now; or, if asked to, at the end} */
  synchronized Path source(boolean atEnd) throws InterruptedIOException {
    waitWhile(() -> atEnd && !isOver);
    if (atEnd) {
      requireNoFailure();
    }
    return Objects.requireNonNull(source, "what is readable is somewhere");
  }

  private void requireNoFailure() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /**
   * Waits so that the common pool gets another thread if it is one of its own that waits here: from
   * JDK 25 on, the client's answers come through that pool, however small it is.
   */
  private void waitWhile(BooleanSupplier condition) throws InterruptedIOException {
    try {
      ForkJoinPool.managedBlock(
          new ForkJoinPool.ManagedBlocker() {
            @Override
            public boolean block() throws InterruptedException {
              synchronized (ArrivingFile.this) {
                while (condition.getAsBoolean()) {
                  ArrivingFile.this.wait();
                }
                return true;
              }
            }

            @Override
            public boolean isReleasable() {
              synchronized (ArrivingFile.this) {
                return !condition.getAsBoolean();
              }
            }
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a file of the Hub");
    }
  }

  /** Ends the download if nobody reads it any more; what has come is kept for the next try. */
  void leave() {
    synchronized (this) {
      if (--readers > 0 || isOver) {
        return;
      }
      notifyAll();
      thread.interrupt();
    }
    try {
      thread.join(LONGEST_END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
