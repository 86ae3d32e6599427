package io.github.speculativeactions.io.hf.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pieces of a body as they arrive and hands them to a reader, who waits for each no
 * longer than a given time. It asks for more only as the reader takes some.
 *
 * <p>The stream of the JDK's client would wait for ever when the server goes silent, since its
 * timeout ends with the headers.
 */
final class ArrivingBody implements BodySubscriber<ArrivingBody> {

  /** No piece that is handed on is empty, so this is the end. */
  private static final List<ByteBuffer> END = List.of();

  /** How many pieces, of up to 16 KiB each, may lie here unread: 1 MiB for each connection. */
  private static final long PIECES_AHEAD = 64;

  private final Duration stall;
  private final BlockingQueue<List<ByteBuffer>> received = new LinkedBlockingQueue<>();
  private @Nullable Subscription subscription;
  private boolean cancelled;
  private volatile @Nullable Throwable failure;

  ArrivingBody(Duration stall) {
    this.stall = stall;
  }

  /** {@return this, at once, before the body is there} */
  @Override
  public CompletionStage<ArrivingBody> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    boolean accepted;
    synchronized (this) {
      accepted = !cancelled && subscription == null;
      if (accepted) {
        subscription = given;
      }
    }
    if (accepted) {
      given.request(PIECES_AHEAD);
    } else {
      given.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    if (pieces.isEmpty()) {
      requestOne();
    } else {
      received.add(pieces);
    }
  }

  @Override
  public void onError(Throwable cause) {
    failure = cause;
    received.add(END);
  }

  @Override
  public void onComplete() {
    received.add(END);
  }

  /**
   * {@return the next pieces; empty at the end}
   *
   * @throws HttpTimeoutException if none came in time
   * @throws InterruptedIOException if the thread was interrupted, which it is then still
   * @throws IOException if the connection failed, or {@link #cancel} was called
   */
  List<ByteBuffer> next() throws IOException {
    List<ByteBuffer> pieces = take();
    if (isCancelled()) {
      throw new IOException("the body is closed");
    }
    Throwable cause = failure;
    if (pieces.isEmpty() && cause != null) {
      throw new IOException("the body broke off: " + cause.getMessage(), cause);
    }
    if (!pieces.isEmpty()) {
      requestOne();
    }
    return pieces;
  }

  /** {@return whether {@link #next} has pieces to return without waiting} */
  boolean hasArrived() {
    List<ByteBuffer> first = received.peek();
    return first != null && !first.isEmpty() && !isCancelled();
  }

  /** Drops what is yet to come, and wakes the reader. */
  void cancel() {
    Subscription known;
    synchronized (this) {
      cancelled = true;
      known = subscription;
    }
    if (known != null) {
      known.cancel();
    }
    received.add(END);
  }

  private List<ByteBuffer> take() throws IOException {
    try {
      List<ByteBuffer> pieces = received.poll(stall.toNanos(), TimeUnit.NANOSECONDS);
      if (pieces != null) {
        if (pieces.isEmpty()) {
          received.add(END); // It stays the end, however often it is asked for.
        }
        return pieces;
      }
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the body");
    }
    cancel();
    throw new HttpTimeoutException("no byte of the body came for " + Seconds.of(stall));
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  private void requestOne() {
    Subscription known;
    synchronized (this) {
      known = subscription;
    }
    if (known != null) {
      known.request(1);
    }
  }
}
