package io.github.speculativeactions.io.hf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.speculativeactions.io.hf.HubException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FoundOnceTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch searching = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final List<String> searched = Collections.synchronizedList(new ArrayList<>());

  private final AtomicBoolean fails = new AtomicBoolean();

  /** All are of one bucket of any map. */
  private record Key(String name) {

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private final FoundOnce<Key, String> found =
      new FoundOnce<>(
          key -> {
            searched.add(key.name());
            if (key.name().equals("slow")) {
              searching.countDown();
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
              }
            }
            if (fails.get()) {
              throw new IllegalStateException(key.name());
            }
            return key.name();
          });

  @AfterEach
  void stop() {
    mayEnd.countDown();
    threads.shutdownNow();
  }

  @Test
  void whoeverAsksForAnotherKeyDoesNotWait() throws Exception {
    Future<String> slow = askSlowly();
    assertThat(threads.submit(() -> found.get(new Key("quick"))).get(10, TimeUnit.SECONDS))
        .isEqualTo("quick");
    mayEnd.countDown();
    assertThat(slow.get()).isEqualTo("slow");
  }

  @Test
  void whoeverAsksForTheSameKeyGetsWhatIsFound() throws Exception {
    Future<String> first = askSlowly();
    Future<String> second = threads.submit(() -> found.get(new Key("slow")));
    mayEnd.countDown();
    assertThat(List.of(first.get(), second.get(), found.get(new Key("slow")))).containsOnly("slow");
    assertThat(searched).containsExactly("slow");
  }

  @Test
  void whoeverWaitsForAThreadThatIsInterruptedSearchesAnew() throws Exception {
    Future<String> first = askSlowly();
    ExecutorService others = Executors.newSingleThreadExecutor();
    try {
      Future<String> other = others.submit(() -> found.get(new Key("slow")));
      threads.shutdownNow();
      assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class);
      while (searched.size() < 2) {
        Thread.sleep(1);
      }
      mayEnd.countDown();
      assertThat(other.get()).isEqualTo("slow");
    } finally {
      others.shutdownNow();
    }
  }

  @Test
  void whoeverWaitsForASearchThatFailsGetsItsFailureAndWhoeverComesLaterSearchesAnew()
      throws Exception {
    fails.set(true);
    Future<String> first = askSlowly();
    AtomicReference<Throwable> told = new AtomicReference<>();
    Thread second = new Thread(() -> told.set(catchThrowable(() -> found.get(new Key("slow")))));
    second.start();
    while (second.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    mayEnd.countDown();
    second.join();
    assertThatThrownBy(first::get).cause().hasMessage("slow").isSameAs(told.get());
    assertThat(searched).containsExactly("slow");
    fails.set(false);
    assertThat(found.get(new Key("slow"))).isEqualTo("slow");
  }

  @Test
  void anInterruptEndsTheWaitForAnotherThread() throws Exception {
    Future<String> slow = askSlowly();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> found.get(new Key("slow")))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(slow).isNotDone();
  }

  private Future<String> askSlowly() throws InterruptedException {
    Future<String> asking = threads.submit(() -> found.get(new Key("slow")));
    searching.await();
    return asking;
  }
}
