package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is sent at the same time, and tells a listener of it.
 *
 * <p>The listener is called while a body is read, where whatever it throws would look like a broken
 * connection. So that is kept, and the thread that publishes is interrupted to end it all. Safe for
 * use by several threads.
 */
final class SentBytes {

  private final PushListener listener;
  private final RepositoryId repository;
  private final long total;
  private final Thread publishing = Thread.currentThread();
  private long stored;
  private @Nullable Throwable thrown;

  /** To be made by the thread that publishes. */
  SentBytes(PushListener listener, RepositoryId repository, long total) {
    this.listener = listener;
    this.repository = repository;
    this.total = total;
  }

  /** Throws what the listener has thrown, if it has; to be called by the thread that publishes. */
  synchronized void checkListener() {
    if (thrown == null) {
      return;
    }
    // Set by us, and of no more use.
    Thread.interrupted();
    if (thrown instanceof RuntimeException failure) {
      throw failure;
    }
    throw SpeculativeActionsException.internal("the listener of a push failed: " + thrown, thrown);
  }

  private void tell() {
    if (thrown != null) {
      return;
    }
    try {
      listener.onProgress(new PushProgress(repository, stored, total));
    } catch (RuntimeException | Error e) {
      thrown = e;
      publishing.interrupt();
    }
  }

  /** {@return the count of one attempt to send one file} */
  Share share() {
    return new Share();
  }

  /** What one attempt to send one file has added. */
  final class Share {

    private long bytes;

    /** {@return who is to be told how many bytes of one body are sent, from its beginning on} */
    LongConsumer ofBody() {
      long[] before = new long[1];
      return sent -> {
        synchronized (SentBytes.this) {
          add(sent - before[0]);
          before[0] = sent;
        }
      };
    }

    void add(long more) {
      synchronized (SentBytes.this) {
        bytes += more;
        stored += more;
        tell();
      }
    }

    /** Counts nothing of it any more. */
    void takeBack() {
      synchronized (SentBytes.this) {
        add(-bytes);
      }
    }
  }
}
