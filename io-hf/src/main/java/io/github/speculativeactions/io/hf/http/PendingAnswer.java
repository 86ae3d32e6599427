package io.github.speculativeactions.io.hf.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody waits for, until its head is there or the waiting ends. A body that
 * begins when nobody waits any more is cancelled, since it would hold its connection for ever.
 *
 * <p>The head is taken from the client's call for a body. The client's own future completes later,
 * since JDK 25 always by a thread of the common pool, all of which may be waiting for just that.
 * For a request that fails there is only that future: there, with a common pool that is fully busy,
 * a refused connection shows when the time without an answer is over, as one that was not answered.
 *
 * <p>Safe for use by several threads.
 */
final class PendingAnswer implements BodyHandler<ArrivingBody> {

  private final Duration stall;
  private final CompletableFuture<Received> begun = new CompletableFuture<>();
  private volatile @Nullable ArrivingBody body;

  /**
   * @param stall how long nothing may happen
   */
  PendingAnswer(Duration stall) {
    this.stall = stall;
  }

  @Override
  public ArrivingBody apply(ResponseInfo head) {
    ArrivingBody made = new ArrivingBody(stall);
    body = made;
    Received received = new Received(head.statusCode(), head.headers(), new BodyStream(made));
    if (!begun.complete(received)) {
      made.cancel();
    }
    return made;
  }

  /** Takes note that the request failed, be it before the answer or in the midst of its body. */
  void fail(Throwable failure) {
    ArrivingBody known = begun.completeExceptionally(failure) ? null : body;
    if (known != null) {
      known.onError(failure);
    }
  }

  /**
   * {@return the answer}
   *
   * @throws TimeoutException if it has not begun in time
   * @throws ExecutionException if the request failed
   */
  Received await() throws InterruptedException, ExecutionException, TimeoutException {
    return begun.get(stall.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** {@return true if the waiting has ended; false if the answer came just now and is there} */
  boolean giveUp() {
    return begun.cancel(false);
  }

  /** Ends the waiting, and drops the answer if it came just now. */
  void drop() {
    ArrivingBody known = giveUp() ? null : body;
    if (known != null) {
      known.cancel();
    }
  }
}
