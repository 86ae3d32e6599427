package io.github.speculativeactions.io.hf.http;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a body: its bytes from the beginning, counted as they leave.
 *
 * <p>Read by the HTTP client's thread and watched by another. Closing it closes the file even where
 * the client gave up on it, which would leave it open.
 */
final class Upload implements Closeable {

  private final @Nullable RequestBody body;
  private final @Nullable CountedStream stream;

  Upload(@Nullable RequestBody body, LongConsumer progress) {
    this.body = body == null || body.length() == 0 ? null : body;
    this.stream = this.body == null ? null : new CountedStream(this.body.open(), progress);
  }

  /** {@return what the HTTP client sends; to be used once} */
  BodyPublisher publisher() {
    if (body == null || stream == null) {
      return BodyPublishers.noBody();
    }
    return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> stream), body.length());
  }

  /** {@return the bytes handed to the connection so far} */
  long sent() {
    return stream == null ? 0 : stream.count;
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  private static final class CountedStream extends FilterInputStream {

    private final LongConsumer progress;
    private volatile long count;

    CountedStream(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      if (read > 0) {
        long total = count + read;
        count = total;
        progress.accept(total);
      }
      return read;
    }
  }
}
