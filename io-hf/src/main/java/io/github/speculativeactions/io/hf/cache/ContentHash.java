package io.github.speculativeactions.io.hf.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash by which the Hub names content, of bytes that pass. Not safe for use by several threads.
 */
public final class ContentHash {

  private final MessageDigest digest;

  private ContentHash(String algorithm) {
    try {
      this.digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** {@return that of a large file} */
  public static ContentHash sha256() {
    return new ContentHash("SHA-256");
  }

  /**
   * {@return that of an ordinary file, as git has it}
   *
   * @param size how many bytes will pass
   */
  public static ContentHash gitSha1(long size) {
    ContentHash hash = new ContentHash("SHA-1");
    // What git hashes of a file: its kind, its length, a zero byte, its content.
    hash.digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
    return hash;
  }

  /** Takes the next bytes: the first {@code length} of an array. */
  public void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** {@return the hash of all of them in hexadecimal digits; to be asked for once} */
  public String end() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
