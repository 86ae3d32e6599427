package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.io.hf.http.ByteRange;
import io.github.speculativeactions.io.hf.http.HubResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file on the hub. Where the connection breaks off or stands still, the rest is asked
 * for anew, as long as that brings something. For use by one thread.
 */
final class ResumingStream extends InputStream {

  private final RemoteContent content;
  private final long end;
  private final int retries;
  private long position;
  private int failures;
  private @Nullable HubResponse response;

  ResumingStream(RemoteContent content, long start, long end, int retries) {
    this.content = content;
    this.position = start;
    this.end = end;
    this.retries = retries;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (position < end) {
      try {
        int count = body().read(target, offset, (int) Math.min(length, end - position));
        if (count < 0) {
          throw new EOFException("the body ended at byte " + position + " of " + end);
        }
        position += count;
        failures = 0;
        return count;
      } catch (IOException e) {
        close();
        if (failures == retries || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        failures++;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    if (response != null) {
      response.close();
      response = null;
    }
  }

  private InputStream body() {
    if (response == null) {
      response = content.ask(new ByteRange(position, end - 1));
    }
    return response.body();
  }
}
