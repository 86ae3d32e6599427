package io.github.speculativeactions.io.hf.cache;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out, while bytes pass, whether they are the content that a tag names. */
final class ContentDigest {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern GIT_SHA_1 = Pattern.compile("[0-9a-f]{40}");

  private final Blob blob;
  private final @Nullable ContentHash hash;

  ContentDigest(Blob blob) {
    this.blob = blob;
    this.hash = hash(blob);
  }

  private static @Nullable ContentHash hash(Blob blob) {
    if (SHA_256.matcher(blob.etag()).matches()) {
      return ContentHash.sha256();
    }
    return GIT_SHA_1.matcher(blob.etag()).matches() ? ContentHash.gitSha1(blob.size()) : null;
  }

  /** Whether the tag is a hash that is known. */
  boolean isKnown() {
    return hash != null;
  }

  void update(byte[] bytes, int length) {
    if (hash != null) {
      hash.update(bytes, length);
    }
  }

  /** Ends the hash: whether the bytes are the content, or cannot be told from it. */
  boolean matches() {
    return hash == null || hash.end().equals(blob.etag());
  }
}
