package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.cache.ContentHash;
import io.github.speculativeactions.io.hf.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file to publish holds, and the names that the Hub has for such content.
 *
 * <p>Immutable and safe for use by several threads, as long as a file stays as it is.
 */
final class FileContent {

  private final @Nullable Path file;
  private final byte[] bytes;
  private final long size;
  private final String sha256;

  private FileContent(@Nullable Path file, byte[] bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    this.size = file == null ? bytes.length : Files.size(file);
    this.sha256 = hash(ContentHash.sha256());
  }

  /**
   * {@return what a file holds; it is read to hash it}
   *
   * @throws SpeculativeActionsException (STORAGE) if it cannot be read
   */
  static FileContent ofFile(Path file) {
    try {
      return new FileContent(file, new byte[0]);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** {@return some bytes, which must not be changed any more} */
  static FileContent ofBytes(byte[] bytes) {
    try {
      return new FileContent(null, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory can be read", e);
    }
  }

  long size() {
    return size;
  }

  /** {@return the name of such a large file} */
  String sha256() {
    return sha256;
  }

  /**
   * {@return the name of such an ordinary file; it is read to hash it}
   *
   * @throws SpeculativeActionsException (STORAGE) if the file cannot be read
   */
  String gitSha1() {
    try {
      return hash(ContentHash.gitSha1(size));
    } catch (IOException e) {
      throw unreadable(String.valueOf(file), e);
    }
  }

  /**
   * {@return the first bytes, all of them if there are no more}
   *
   * @throws SpeculativeActionsException (STORAGE) if the file cannot be read
   */
  byte[] first(int count) {
    try (InputStream in = open()) {
      return in.readNBytes(count);
    } catch (IOException e) {
      throw unreadable(String.valueOf(file), e);
    }
  }

  /** {@return all of it, to be sent} */
  RequestBody whole() {
    return slice(0, size);
  }

  /** {@return a part to be sent} */
  RequestBody slice(long position, long length) {
    return file == null
        ? RequestBody.ofBytes(
            Arrays.copyOfRange(bytes, (int) position, (int) (position + length)), "")
        : RequestBody.ofSlice(file, position, length);
  }

  private String hash(ContentHash hash) throws IOException {
    try (InputStream in = open()) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hash.update(buffer, read);
      }
    }
    return hash.end();
  }

  private InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
  }

  private static SpeculativeActionsException unreadable(Object file, IOException e) {
    return SpeculativeActionsException.storage("cannot read '" + file + "' to publish it: " + e, e);
  }
}
