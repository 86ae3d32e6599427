package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.RepositoryId;
import java.util.function.LongConsumer;

/** Adds up what is sent at the same time. Safe for use by several threads. */
final class SentBytes {

  private final PushListener listener;
  private final RepositoryId repository;
  private final long total;
  private long stored;

  SentBytes(PushListener listener, RepositoryId repository, long total) {
    this.listener = listener;
    this.repository = repository;
    this.total = total;
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
        listener.onProgress(new PushProgress(repository, stored, total));
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
