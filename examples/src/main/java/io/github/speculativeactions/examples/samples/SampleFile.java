package io.github.speculativeactions.examples.samples;

import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A sample, small enough to be held in memory. */
final class SampleFile implements StoredFile {

  private final SampleStorage storage;
  private final String prefix;
  private final String path;
  private final byte[] content;

  SampleFile(SampleStorage storage, String prefix, String path, byte[] content) {
    this.storage = storage;
    this.prefix = prefix;
    this.path = path;
    this.content = content;
  }

  @Override
  public String location() {
    return prefix + path;
  }

  @Override
  public String name() {
    return path.substring(folder().length());
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public RangeReader openRanges() {
    return new RangeReader() {
      @Override
      public void readFully(long position, ByteBuffer target) throws IOException {
        if (position < 0 || position > content.length - target.remaining()) {
          throw new EOFException(location() + " ends at byte " + content.length);
        }
        target.put(content, (int) position, target.remaining());
      }

      @Override
      public void close() {
        // Memory needs no closing.
      }
    };
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) throws IOException {
    return storage.find(folder() + fileName);
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
