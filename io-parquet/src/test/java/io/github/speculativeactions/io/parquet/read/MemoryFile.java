package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stored file of given bytes that records what is fetched of it and which readers are open. */
final class MemoryFile implements StoredFile {

  static final String LOCATION = "memory/x.parquet";

  private final byte[] bytes;
  private final List<Fetch> fetches = new ArrayList<>();
  private final List<Fetch> announced = new ArrayList<>();
  private long failFrom = Long.MAX_VALUE;
  private int opened;
  private int closed;

  /** A part of the file that was fetched. */
  record Fetch(long start, int length) {}

  MemoryFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Lets each later fetch of bytes from that one on fail. */
  void failFrom(long position) {
    failFrom = position;
  }

  List<Fetch> fetches() {
    return fetches;
  }

  List<Fetch> announced() {
    return announced;
  }

  /** {@return how many bytes of a part of the file were fetched} */
  long bytesFetched(long start, long length) {
    return fetches.stream()
        .mapToLong(
            fetch ->
                Math.min(fetch.start() + fetch.length(), start + length)
                    - Math.max(fetch.start(), start))
        .filter(common -> common > 0)
        .sum();
  }

  int opened() {
    return opened;
  }

  int closed() {
    return closed;
  }

  @Override
  public String location() {
    return LOCATION;
  }

  @Override
  public String name() {
    return "x.parquet";
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public RangeReader openRanges() {
    opened++;
    return new Reader();
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) {
    return Optional.empty();
  }

  private final class Reader implements RangeReader {

    private boolean isClosed;

    @Override
    public void readFully(long position, ByteBuffer target) throws IOException {
      int length = target.remaining();
      if (position + length > failFrom) {
        throw new IOException("the disk is on fire");
      }
      if (position < 0 || position + length > bytes.length) {
        throw new EOFException("ends at " + bytes.length);
      }
      fetches.add(new Fetch(position, length));
      target.put(bytes, (int) position, length);
    }

    @Override
    public void willRead(long position, int length) {
      announced.add(new Fetch(position, length));
    }

    @Override
    public void close() {
      closed += isClosed ? 0 : 1;
      isClosed = true;
    }
  }
}
