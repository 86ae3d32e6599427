package io.github.speculativeactions.hub.testing.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes by which git, LFS and S3 name content, as lower-case hex digits. */
public final class Hashes {

  private Hashes() {}

  /** {@return the SHA-256 of the content} */
  public static String sha256(Content content) throws IOException {
    return digest(content, sha256());
  }

  /** {@return the name of a git object: the SHA-1 of its kind, its length and its bytes} */
  public static String git(String kind, byte[] bytes) {
    MessageDigest sha1 = algorithm("SHA-1");
    sha1.update(header(kind, bytes.length));
    return hex(sha1.digest(bytes));
  }

  /** {@return the name of the git object "blob" with this content} */
  public static String gitBlob(Content content) throws IOException {
    MessageDigest sha1 = algorithm("SHA-1");
    sha1.update(header("blob", content.size()));
    return digest(content, sha1);
  }

  static MessageDigest sha256() {
    return algorithm("SHA-256");
  }

  static MessageDigest md5() {
    return algorithm("MD5");
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] header(String kind, long length) {
    return (kind + ' ' + length + '\0').getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(Content content, MessageDigest digest) throws IOException {
    try (InputStream in = content.open(0)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return hex(digest.digest());
  }

  private static MessageDigest algorithm(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }
}
