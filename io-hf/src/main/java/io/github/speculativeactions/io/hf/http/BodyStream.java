package io.github.speculativeactions.io.hf.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer. A read waits for the next bytes no longer than the request's timeout; if
 * the body ends before, or goes on after, the length that is known, that is a failure.
 *
 * <p>Read by one thread; any may close it, which drops the connection unless the end was reached.
 * An interrupt of the reading thread closes it too.
 */
final class BodyStream extends InputStream {

  private static final long UNKNOWN = -1;
  private static final int LONGEST_REST = 64 << 10;

  private final ArrivingBody body;
  private Iterator<ByteBuffer> pieces = List.<ByteBuffer>of().iterator();
  private ByteBuffer piece = ByteBuffer.allocate(0);
  private @Nullable Redaction redaction;
  private long expected = UNKNOWN;
  private long count;
  private boolean atEnd;

  BodyStream(ArrivingBody body) {
    this.body = body;
  }

  /** Makes any other number of bytes a failure; to be called before the first is read. */
  void expect(long bytes) {
    this.expected = bytes;
  }

  /** Keeps secrets out of failures, which may quote the server. */
  void redact(Redaction given) {
    this.redaction = given;
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
    if (!fill()) {
      return -1;
    }
    int taken = take(target, offset, length);
    // What has arrived besides is taken along: waking a reader for each piece costs more than it.
    while (taken < length && hasArrived() && fill()) {
      taken += take(target, offset + taken, length - taken);
    }
    if (expected >= 0 && count > expected) {
      close();
      throw new IOException("the body goes on after its " + expected + " bytes");
    }
    return taken;
  }

  private int take(byte[] target, int offset, int length) {
    int taken = Math.min(length, piece.remaining());
    piece.get(target, offset, taken);
    count += taken;
    return taken;
  }

  private boolean hasArrived() {
    return piece.hasRemaining() || pieces.hasNext() || body.hasArrived();
  }

  /** Reads a short rest, so that the connection can be used again, and closes in any case. */
  void discard() {
    try (this) {
      readNBytes(LONGEST_REST);
    } catch (IOException e) {
      // Nobody wants these bytes.
    }
  }

  /** {@return the bytes that have arrived and are not read} */
  @Override
  public int available() {
    return piece.remaining();
  }

  @Override
  public void close() {
    if (!atEnd) {
      body.cancel();
    }
  }

  /** {@return whether there is a byte to read; waits for one} */
  private boolean fill() throws IOException {
    while (!piece.hasRemaining() && !atEnd) {
      if (pieces.hasNext()) {
        piece = pieces.next();
      } else {
        List<ByteBuffer> arrived = next();
        atEnd = arrived.isEmpty();
        pieces = arrived.iterator();
      }
    }
    if (atEnd && expected >= 0 && count < expected) {
      throw new IOException("the body ended after " + count + " of its " + expected + " bytes");
    }
    return !atEnd;
  }

  private List<ByteBuffer> next() throws IOException {
    try {
      return body.next();
    } catch (IOException e) {
      throw redaction == null ? e : redaction.apply(e);
    }
  }
}
