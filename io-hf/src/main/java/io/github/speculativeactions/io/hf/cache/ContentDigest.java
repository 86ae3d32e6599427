package io.github.speculativeactions.io.hf.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out, while bytes pass, whether they are the content that a tag names. */
final class ContentDigest {

  private static final String SHA_256 = "SHA-256";
  private static final String GIT_SHA_1 = "SHA-1";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

  private final Blob blob;
  private final @Nullable MessageDigest digest;

  ContentDigest(Blob blob) {
    this.blob = blob;
    this.digest = algorithm(blob.etag()).map(ContentDigest::digest).orElse(null);
    if (digest != null && digest.getAlgorithm().equals(GIT_SHA_1)) {
      // What git hashes of a file: its kind, its length, a zero byte, its content.
      digest.update(("blob " + blob.size() + "\0").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The hash that a tag is; empty if it is none that is known. */
  static Optional<String> algorithm(String etag) {
    if (!HEX.matcher(etag).matches()) {
      return Optional.empty();
    }
    return switch (etag.length()) {
      case 64 -> Optional.of(SHA_256);
      case 40 -> Optional.of(GIT_SHA_1);
      default -> Optional.empty();
    };
  }

  void update(byte[] bytes, int length) {
    if (digest != null) {
      digest.update(bytes, 0, length);
    }
  }

  /** Ends the hash: whether the bytes are the content, or cannot be told from it. */
  boolean matches() {
    return digest == null || HexFormat.of().formatHex(digest.digest()).equals(blob.etag());
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
