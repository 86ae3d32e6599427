package io.github.speculativeactions.testing;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.Storage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files in memory: {@code memory://folder/name}. A folder stands for all files below it.
 *
 * <p>Filled by one thread, then safe for use by several.
 */
public final class InMemoryStorage implements Storage {

  private static final String ROOT = "memory://";

  private final NavigableMap<String, byte[]> files = new TreeMap<>();

  /** Puts a file there. */
  public InMemoryStorage with(String path, byte[] content) {
    files.put(ROOT + path, content.clone());
    return this;
  }

  /** Puts a file there that holds these lines, in UTF-8. */
  public InMemoryStorage with(String path, List<String> lines) {
    return with(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String scheme() {
    return "memory";
  }

  @Override
  public List<StoredFile> list(String location) {
    String folder = location.endsWith("/") ? location : location + "/";
    List<StoredFile> found =
        files.entrySet().stream()
            .filter(file -> file.getKey().equals(location) || file.getKey().startsWith(folder))
            .<StoredFile>map(file -> new InMemoryFile(file.getKey(), file.getValue()))
            .toList();
    if (found.isEmpty()) {
      throw SpeculativeActionsException.input("no file at '" + location + "'");
    }
    return found;
  }

  private final class InMemoryFile implements StoredFile {

    private final String location;
    private final byte[] content;

    InMemoryFile(String location, byte[] content) {
      this.location = location;
      this.content = content;
    }

    @Override
    public String location() {
      return location;
    }

    @Override
    public String name() {
      return location.substring(location.lastIndexOf('/') + 1);
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
      return new InMemoryRanges(content);
    }

    @Override
    public Optional<StoredFile> sibling(String fileName) {
      String sibling = location.substring(0, location.lastIndexOf('/') + 1) + fileName;
      return Optional.ofNullable(files.get(sibling)).map(c -> new InMemoryFile(sibling, c));
    }
  }

  private static final class InMemoryRanges implements RangeReader {

    private final byte[] content;

    InMemoryRanges(byte[] content) {
      this.content = content;
    }

    @Override
    public void readFully(long position, ByteBuffer target) throws IOException {
      if (position + target.remaining() > content.length) {
        throw new EOFException("the file ends at " + content.length);
      }
      target.put(content, (int) position, target.remaining());
    }

    @Override
    public void close() {}
  }
}
