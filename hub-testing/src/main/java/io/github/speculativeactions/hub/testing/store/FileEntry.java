package io.github.speculativeactions.hub.testing.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file of a commit.
 *
 * @param oid the git blob in the tree: of the file itself, or of the pointer to its LFS object
 * @param content the bytes of the file
 * @param sha256 the name of the LFS object; null for a file that git itself holds
 */
public record FileEntry(String oid, Content content, @Nullable String sha256) {

  /** {@return a file that git holds} */
  public static FileEntry regular(Content content) throws IOException {
    return new FileEntry(Hashes.gitBlob(content), content, null);
  }

  /** {@return a file that is an LFS object} */
  public static FileEntry lfs(String sha256, Content content) {
    return new FileEntry(Hashes.git("blob", pointer(sha256, content.size())), content, sha256);
  }

  /**
   * {@return what the Hub calls the file's ETag: the SHA-256 of an LFS object, else the git blob}
   */
  public String etag() {
    return sha256 == null ? oid : sha256;
  }

  /** {@return what git holds: the bytes of the file, or the pointer to its LFS object} */
  public Content inGit() {
    return sha256 == null ? content : Content.of(pointer(sha256, content.size()));
  }

  /** As in the specification of git-lfs, version 1. */
  private static byte[] pointer(String sha256, long size) {
    String text =
        "version https://git-lfs.github.com/spec/v1\noid sha256:"
            + sha256
            + "\nsize "
            + size
            + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
