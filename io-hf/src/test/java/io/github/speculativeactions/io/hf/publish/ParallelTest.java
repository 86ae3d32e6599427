package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelTest {

  private final ExecutorService threads = Parallel.threads(2, "test");
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void resultsAreInTheOrderOfTheTasksWhicheverEndsFirst() {
    CountDownLatch last = new CountDownLatch(1);
    assertThat(
            Parallel.<String>all(
                threads,
                List.of(
                    () -> {
                      await(last);
                      return "first";
                    },
                    () -> {
                      last.countDown();
                      return "last";
                    })))
        .containsExactly("first", "last");
  }

  @Test
  void aTaskThatFailsInterruptsThoseBeforeItToo() throws Exception {
    assertThatThrownBy(() -> Parallel.<String>all(threads, List.of(this::endless, this::failing)))
        .isInstanceOf(HubException.class)
        .hasMessage("refused");
    interrupted.await();
  }

  private String endless() {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new IllegalStateException(e);
    }
  }

  private String failing() {
    await(begun);
    throw new HubException("refused", HubAnswer.NONE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
