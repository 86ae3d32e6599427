package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Does several things at the same time. Stateless. */
final class Parallel {

  private static final long POLL_MILLIS = 100;

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
    CompletionService<T> ended = new ExecutorCompletionService<>(threads);
    List<Future<T>> futures = new ArrayList<>();
    for (Supplier<T> task : tasks) {
      futures.add(ended.submit(task::get));
    }
    try {
      for (int i = 0; i < futures.size(); i++) {
        ended.take().get();
      }
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

  /**
   * {@return what a task gives, done by a thread of its own, which is interrupted to end it}
   *
   * @param stopped is asked from time to time whether to end it
   * @throws HubException also if it is ended, or if this thread is interrupted, which it is then
   *     still
   */
  static <T> T stoppable(String name, Supplier<T> task, BooleanSupplier stopped) {
    ExecutorService thread = threads(1, name);
    Future<T> future = thread.submit(task::get);
    try {
      while (true) {
        try {
          return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (stopped.getAsBoolean()) {
            throw ended("stopped while publishing");
          }
        }
      }
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } finally {
      thread.shutdownNow();
    }
  }

  /** Does the same with a task that gives nothing. */
  static void stoppable(String name, Runnable task, BooleanSupplier stopped) {
    Supplier<Boolean> done =
        () -> {
          task.run();
          return true;
        };
    stoppable(name, done, stopped);
  }

  /** {@return the failure of a thread that was told to stop} */
  static HubException interrupted() {
    return ended("interrupted while publishing");
  }

  private static HubException ended(String message) {
    return new HubException(message, HubAnswer.NONE, new InterruptedIOException(message));
  }

  private static RuntimeException failure(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    return SpeculativeActionsException.internal("an upload failed: " + e.getCause(), e);
  }
}
