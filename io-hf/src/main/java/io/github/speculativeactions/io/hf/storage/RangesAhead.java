package io.github.speculativeactions.io.hf.storage;

import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a file that are fetched before they are asked for, on two threads: while one answer
 * arrives, the next request is on its way. For use by one thread.
 */
final class RangesAhead implements AutoCloseable {

  /** What may lie here, or be on its way, for one file; what is announced beyond is forgotten. */
  static final long MOST_BYTES = 32 << 20;

  private static final int THREADS = 2;

  private record Range(long position, int length) {}

  private final Map<Range, Future<byte[]>> fetched = new HashMap<>();
  private @Nullable ExecutorService threads;
  private long bytes;

  /** Fetches a part, unless there are too many. */
  void begin(long position, int length, Callable<byte[]> fetch) {
    Range range = new Range(position, length);
    if (bytes + length > MOST_BYTES || fetched.containsKey(range)) {
      return;
    }
    if (threads == null) {
      threads = Executors.newFixedThreadPool(THREADS, RangesAhead::daemon);
    }
    fetched.put(range, threads.submit(fetch));
    bytes += length;
  }

  /**
   * {@return exactly this part, if it was fetched before; null if it was not or that failed, as it
   * will again}
   *
   * @throws InterruptedIOException if the thread is interrupted, which it is then still
   */
  byte @Nullable [] take(long position, int length) throws InterruptedIOException {
    Future<byte[]> part = fetched.remove(new Range(position, length));
    if (part == null) {
      return null;
    }
    bytes -= length;
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a part of a file");
    } catch (ExecutionException e) {
      return null;
    }
  }

  @Override
  public void close() {
    fetched.clear();
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fetch ahead");
    thread.setDaemon(true);
    return thread;
  }
}
