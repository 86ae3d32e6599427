package io.github.speculativeactions.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one build. They do not keep the program alive. */
final class WorkerThreads {

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
}
