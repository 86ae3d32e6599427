package io.github.speculativeactions.hub.testing.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An LFS object on its way into a repository, in parts of one size that arrive in any order and are
 * written into one file. Safe for use by several threads.
 */
public final class Upload {

  private static final int BUFFER = 1 << 16;

  private final Repository repository;
  private final String sha256;
  private final long size;
  private final long partSize;
  private final Path file;
  private final Map<Integer, String> etags = new ConcurrentHashMap<>();

  Upload(Repository repository, String sha256, long size, long partSize, Path file) {
    this.repository = repository;
    this.sha256 = sha256;
    this.size = size;
    this.partSize = partSize;
    this.file = file;
  }

  /** {@return how many parts there are; they are counted from 1} */
  public int parts() {
    return Math.toIntExact((size + partSize - 1) / partSize);
  }

  /** {@return how many bytes a part must have} */
  public long sizeOf(int part) {
    return Math.min(partSize, size - (part - 1) * partSize);
  }

  /**
   * Stores a part, replacing an earlier one.
   *
   * @return its ETag: the MD5 of the bytes, in quotes
   * @throws RefusedException if it has another number of bytes than it must
   */
  public String write(int part, InputStream in) throws IOException {
    MessageDigest md5 = Hashes.md5();
    long start = (part - 1) * partSize;
    long left = sizeOf(part);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0 && n <= left; n = in.read(buffer)) {
        md5.update(buffer, 0, n);
        writeFully(channel, ByteBuffer.wrap(buffer, 0, n), start + sizeOf(part) - left);
        left -= n;
      }
    }
    if (left != 0) {
      throw new RefusedException(
          Reason.BAD_REQUEST, "IncompleteBody: part " + part + " has " + sizeOf(part) + " bytes");
    }
    String etag = '"' + Hashes.hex(md5.digest()) + '"';
    etags.put(part, etag);
    return etag;
  }

  /**
   * Gives the object to the repository.
   *
   * @param claimed what the client got for each part, by number
   * @throws RefusedException if a part is missing or another, or the whole is not what was
   *     announced
   */
  public void complete(Map<Integer, String> claimed) throws IOException {
    if (etags.size() != parts() || !etags.equals(claimed)) {
      throw new RefusedException(
          Reason.BAD_REQUEST, "InvalidPart: " + claimed + " of " + new TreeMap<>(etags));
    }
    Content content = Content.of(file);
    if (content.size() != size || !Hashes.sha256(content).equals(sha256)) {
      throw new RefusedException(Reason.BAD_REQUEST, "the bytes are not those of " + sha256);
    }
    repository.addObject(sha256, content);
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes, long at)
      throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }
}
