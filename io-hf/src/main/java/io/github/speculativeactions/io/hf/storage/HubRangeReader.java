package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.io.hf.http.ByteRange;
import io.github.speculativeactions.storage.RangeReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads parts of a file on the hub, one request each.
 *
 * <p>Read ahead is what was announced, and once the end of the file: there a Parquet file says, in
 * two steps that would each be a request, where its columns are.
 */
final class HubRangeReader implements RangeReader {

  /** Holds most footers, and is little beside a round trip. */
  private static final int TAIL_BYTES = 64 << 10;

  private final String location;
  private final long size;
  private final RemoteContent content;
  private final long tailStart;
  private final RangesAhead ahead = new RangesAhead();
  private byte[] tail = new byte[0];

  HubRangeReader(String location, long size, RemoteContent content) {
    this.location = location;
    this.size = size;
    this.content = content;
    this.tailStart = Math.max(0, size - TAIL_BYTES);
  }

  @Override
  public void readFully(long position, ByteBuffer target) throws IOException {
    int wanted = target.remaining();
    if (position < 0 || position > size - wanted) {
      throw new EOFException(
          "'%s' has %s bytes; %s were asked for from byte %s on"
              .formatted(location, size, wanted, position));
    }
    if (wanted == 0) {
      return;
    }
    long afterTailStart = position + wanted - tailStart;
    boolean needsTail = position >= tailStart || (afterTailStart > 0 && tail.length > 0);
    int fromTail = needsTail ? (int) Math.min(wanted, afterTailStart) : 0;
    if (fromTail < wanted) {
      byte[] part = ahead.take(position, wanted - fromTail);
      target.put(part == null ? fetch(position, wanted - fromTail) : part);
    }
    if (fromTail > 0) {
      target.put(tail(), (int) (position + wanted - fromTail - tailStart), fromTail);
    }
  }

  @Override
  public void willRead(long position, int length) {
    long end = tail.length > 0 ? tailStart : size;
    int wanted = (int) Math.min(length, end - position);
    if (position >= 0 && wanted > 0 && position + wanted <= size) {
      ahead.begin(position, wanted, () -> fetch(position, wanted));
    }
  }

  @Override
  public void close() {
    tail = new byte[0];
    ahead.close();
  }

  private byte[] tail() throws IOException {
    if (tail.length == 0) {
      tail = fetch(tailStart, (int) (size - tailStart));
    }
    return tail;
  }

  private byte[] fetch(long position, int length) throws IOException {
    try (InputStream bytes = content.open(ByteRange.of(position, length))) {
      return bytes.readNBytes(length);
    }
  }
}
