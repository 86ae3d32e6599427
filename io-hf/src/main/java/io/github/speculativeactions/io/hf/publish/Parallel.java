package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does several things at the same time. Stateless. */
final class Parallel {

  private Parallel() {}

  /** {@return threads that do not keep the program alive} */
  static ExecutorService threads(int count, String name) {
    return Executors.newFixedThreadPool(
        count,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * {@return what each task gives, in their order} As soon as one fails the others are interrupted.
   *
   * @throws HubException also if this thread is interrupted, which it is then still
   */
  static <T> List<T> all(ExecutorService threads, List<Supplier<T>> tasks) {
    List<Future<T>> futures = new ArrayList<>();
    for (Supplier<T> task : tasks) {
      futures.add(threads.submit(task::get));
    }
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  /** {@return the failure of a thread that was told to stop} */
  static HubException interrupted() {
    String message = "interrupted while publishing";
    return new HubException(message, HubAnswer.NONE, new InterruptedIOException(message));
  }

  private static RuntimeException failure(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    return SpeculativeActionsException.internal("an upload failed: " + e.getCause(), e);
  }
}
