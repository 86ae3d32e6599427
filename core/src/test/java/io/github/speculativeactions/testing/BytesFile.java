package io.github.speculativeactions.testing;

import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file in memory. Its streams hand out few bytes at a time and never know how many there are, as
 * a network's do; it counts how many are open, and can be told to fail.
 */
public final class BytesFile implements StoredFile {

  private static final int MOST_AT_ONCE = 4_093;
  private static final int GONE = -1;

  private final String name;
  private final byte[] content;
  private final int failAt;
  private final AtomicInteger open = new AtomicInteger();

  private BytesFile(String name, byte[] content, int failAt) {
    this.name = name;
    this.content = content;
    this.failAt = failAt;
  }

  /** {@return a file of that text, in UTF-8} */
  public static BytesFile of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return a file of those bytes} */
  public static BytesFile of(String name, byte[] content) {
    return new BytesFile(name, content, Integer.MAX_VALUE);
  }

  /** {@return this file on a disk that fails where its byte of that number should come} */
  public BytesFile failingAt(int position) {
    return new BytesFile(name, content, position);
  }

  /** {@return this file, gone between listing and opening} */
  public BytesFile missing() {
    return new BytesFile(name, content, GONE);
  }

  /** {@return how many of its streams have not been closed} */
  public int openStreams() {
    return open.get();
  }

  @Override
  public String location() {
    return "memory/" + name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public InputStream open() throws IOException {
    if (failAt == GONE) {
      throw new NoSuchFileException(location());
    }
    open.incrementAndGet();
    return new CountedStream();
  }

  @Override
  public RangeReader openRanges() throws IOException {
    throw new IOException("no ranges in memory");
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) {
    return Optional.empty();
  }

  private final class CountedStream extends FilterInputStream {

    private int position;
    private boolean closed;

    CountedStream() {
      super(new ByteArrayInputStream(content));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position >= failAt) {
        throw new IOException("the disk is on fire");
      }
      int most = Math.min(Math.min(length, MOST_AT_ONCE), failAt - position);
      int count = super.read(target, offset, most);
      position += Math.max(0, count);
      return count;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open.decrementAndGet();
      }
    }
  }
}
