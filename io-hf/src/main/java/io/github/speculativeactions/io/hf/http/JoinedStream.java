package io.github.speculativeactions.io.hf.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Several bodies, one after the other, each opened when its turn comes, so that as many files as
 * one likes need one descriptor. Not safe for use by several threads.
 */
final class JoinedStream extends InputStream {

  private final Iterator<RequestBody> next;
  private InputStream current = InputStream.nullInputStream();

  JoinedStream(List<RequestBody> bodies) {
    this.next = bodies.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = current.read(target, offset, length);
    while (count < 0 && next.hasNext()) {
      current.close();
      current = next.next().open();
      count = current.read(target, offset, length);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
