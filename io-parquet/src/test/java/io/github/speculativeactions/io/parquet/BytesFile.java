package io.github.speculativeactions.io.parquet;

import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A stored file of given bytes that counts what is read of it and which readers are open. */
final class BytesFile implements StoredFile {

  static final String LOCATION = "memory://x.parquet";

  private final byte[] bytes;
  private int openReaders;
  private long bytesRead;

  BytesFile(byte[] bytes) {
    this.bytes = bytes;
  }

  int openReaders() {
    return openReaders;
  }

  long bytesRead() {
    return bytesRead;
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
    openReaders++;
    return new RangeReader() {
      @Override
      public void readFully(long position, ByteBuffer target) throws EOFException {
        int length = target.remaining();
        if (position + length > bytes.length) {
          throw new EOFException("ends at " + bytes.length);
        }
        target.put(bytes, (int) position, length);
        bytesRead += length;
      }

      @Override
      public void close() {
        openReaders--;
      }
    };
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) {
    return Optional.empty();
  }
}
