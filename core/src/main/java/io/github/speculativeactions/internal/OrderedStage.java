package io.github.speculativeactions.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does work on other threads and hands on the results in the order in which the work was given.
 *
 * <p>Only so much work is under way at a time, so memory stays bounded however much is submitted.
 * Results are consumed on the thread that submits, and a failure surfaces at its place in the
 * order: what comes out does not depend on the number of threads.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time. Not safe
 * for use by several threads.
 *
 * @param <T> what the work yields
 */
public final class OrderedStage<T> {

  private final Executor executor;
  private final int window;
  private final Consumer<? super T> consumer;
  private final long budget;
  private final Deque<Work<T>> underWay = new ArrayDeque<>();
  private long weightUnderWay;

  private record Work<T>(CompletableFuture<T> result, long weight) {}

  /**
   * Creates a stage without work.
   *
   * @param executor does the work
   * @param window how much may be under way at a time, at least 1
   * @param consumer gets the results in order
   */
  public OrderedStage(Executor executor, int window, Consumer<? super T> consumer) {
    this(executor, window, Long.MAX_VALUE, consumer);
  }

  /**
   * Creates a stage without work, which also bounds what the work under way weighs.
   *
   * @param executor does the work
   * @param window how much may be under way at a time, at least 1
   * @param budget how much it may weigh together; work that weighs more by itself is done alone
   * @param consumer gets the results in order
   */
  public OrderedStage(Executor executor, int window, long budget, Consumer<? super T> consumer) {
    if (window < 1) {
      throw new IllegalArgumentException("window must be at least 1, not " + window);
    }
    this.executor = executor;
    this.window = window;
    this.budget = budget;
    this.consumer = consumer;
  }

  /** Gives work to do; first waits for the oldest and consumes its result if the window is full. */
  public void submit(Supplier<T> work) {
    submit(work, 0);
  }

  /**
   * Gives work to do; first waits for the oldest, as often as needed, and consumes its result if
   * the window is full or all work together would weigh more than the budget.
   *
   * @param weight 0 or more
   */
  public void submit(Supplier<T> work, long weight) {
    while (underWay.size() >= window || (!underWay.isEmpty() && weight > budget - weightUnderWay)) {
      consumeOldest();
    }
    weightUnderWay += weight;
    underWay.add(new Work<>(CompletableFuture.supplyAsync(work, executor), weight));
  }

  /** Waits for all work and consumes the results. */
  public void drain() {
    while (!underWay.isEmpty()) {
      consumeOldest();
    }
  }

  private void consumeOldest() {
    Work<T> oldest = underWay.remove();
    weightUnderWay -= oldest.weight();
    T result;
    try {
      result = oldest.result().join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
    consumer.accept(result);
  }

  private static RuntimeException unwrapped(CompletionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return e;
  }
}
