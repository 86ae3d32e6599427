package io.github.speculativeactions.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one build. They do not keep the program alive. */
final class WorkerThreads {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private WorkerThreads() {}

  static ExecutorService start(int threads) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "speculative-actions-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Lets the threads finish what they have in hand, which may be a user's code, and waits for them;
   * no longer than ten seconds. They are interrupted. An interrupt of the caller stays set.
   */
  static void end(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    long end = System.nanoTime() + PATIENCE_NANOS;
    boolean waiting = true;
    while (waiting) {
      try {
        threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        waiting = false;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
