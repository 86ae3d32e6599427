package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderedStageTest {

  private static final Executor SAME_THREAD = Runnable::run;

  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final List<Integer> consumed = new ArrayList<>();

  @AfterEach
  void endPool() {
    pool.shutdownNow();
  }

  @Test
  void resultsComeInTheOrderOfTheWorkEvenIfTheFirstIsDoneLast() {
    CountDownLatch secondDone = new CountDownLatch(1);
    OrderedStage<Integer> stage = new OrderedStage<>(pool, 2, consumed::add);
    stage.submit(
        () -> {
          await(secondDone);
          return 1;
        });
    stage.submit(
        () -> {
          secondDone.countDown();
          return 2;
        });
    stage.drain();
    assertThat(consumed).containsExactly(1, 2);
  }

  @Test
  void anyExecutorGivesTheSameResults() {
    List<Integer> expected = IntStream.range(0, 1_000).mapToObj(i -> i * i).toList();
    for (Executor executor : List.of(SAME_THREAD, pool)) {
      for (int window : new int[] {1, 3, 2_000}) {
        consumed.clear();
        OrderedStage<Integer> stage = new OrderedStage<>(executor, window, consumed::add);
        IntStream.range(0, 1_000).forEach(i -> stage.submit(() -> i * i));
        stage.drain();
        assertThat(consumed).as("window %d", window).isEqualTo(expected);
      }
    }
  }

  @Test
  void noMoreWorkIsUnderWayThanTheWindowAllows() {
    AtomicInteger submitted = new AtomicInteger();
    List<Integer> underWay = new ArrayList<>();
    OrderedStage<Integer> stage =
        new OrderedStage<>(pool, 3, n -> underWay.add(submitted.get() - n));
    for (int i = 0; i < 50; i++) {
      int number = i;
      stage.submit(() -> number);
      submitted.incrementAndGet();
    }
    stage.drain();
    assertThat(underWay).hasSize(50).allMatch(count -> count <= 3).contains(3);
  }

  @Test
  void workUnderWayNeverWeighsMoreThanTheBudgetUnlessItIsAlone() {
    int[] weights = {4, 6, 1, 30, 2, 3, 3, 3, 10, 10, 0, 5};
    List<Integer> underWay = new ArrayList<>();
    OrderedStage<Integer> stage = new OrderedStage<>(SAME_THREAD, 100, 10, consumed::add);
    int submitted = 0;
    for (int weight : weights) {
      stage.submit(() -> weight, weight);
      submitted += weight;
      underWay.add(submitted - consumed.stream().mapToInt(Integer::intValue).sum());
    }
    stage.drain();
    assertThat(underWay).containsExactly(4, 10, 7, 30, 2, 5, 8, 9, 10, 10, 10, 5);
    assertThat(consumed).containsExactly(4, 6, 1, 30, 2, 3, 3, 3, 10, 10, 0, 5);
  }

  @Test
  void resultsAreConsumedOnTheThreadThatSubmits() {
    List<Thread> consumers = new ArrayList<>();
    OrderedStage<Integer> stage =
        new OrderedStage<>(pool, 2, n -> consumers.add(Thread.currentThread()));
    IntStream.range(0, 10).forEach(i -> stage.submit(() -> i));
    stage.drain();
    assertThat(consumers).hasSize(10).containsOnly(Thread.currentThread());
  }

  @Test
  void aFailureSurfacesBehindTheResultsBeforeItAndAsItWasThrown() {
    IllegalStateException failure = new IllegalStateException("third");
    OrderedStage<Integer> stage = new OrderedStage<>(pool, 10, consumed::add);
    stage.submit(() -> 1);
    stage.submit(() -> 2);
    stage.submit(
        () -> {
          throw failure;
        });
    stage.submit(() -> 4);
    assertThatThrownBy(stage::drain).isSameAs(failure);
    assertThat(consumed).containsExactly(1, 2);
  }

  @Test
  void anErrorSurfacesAsItWasThrown() {
    AssertionError error = new AssertionError("broken");
    OrderedStage<Integer> stage = new OrderedStage<>(pool, 1, consumed::add);
    stage.submit(
        () -> {
          throw error;
        });
    assertThatThrownBy(stage::drain).isSameAs(error);
  }

  @Test
  void drainingWithoutWorkDoesNothing() {
    OrderedStage<Integer> stage = new OrderedStage<>(SAME_THREAD, 1, consumed::add);
    stage.drain();
    assertThat(consumed).isEmpty();
  }

  @Test
  void aWindowWithoutRoomIsRefused() {
    assertThatThrownBy(() -> new OrderedStage<Integer>(SAME_THREAD, 0, consumed::add))
        .hasMessage("window must be at least 1, not 0");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
