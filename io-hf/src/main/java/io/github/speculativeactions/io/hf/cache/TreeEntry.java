package io.github.speculativeactions.io.hf.cache;

import org.jspecify.annotations.Nullable;

/**
 * A file as a commit's tree lists it.
 *
 * @param size in bytes
 * @param blobId the SHA-1 that git gives the file, or the pointer that stands for it
 * @param lfsSha256 the SHA-256 of a large file's content; null for an ordinary file
 * @param lfsSize a large file's size, as {@code size}; null for an ordinary file
 * @param xetHash where Xet keeps the content; null if it does not
 */
public record TreeEntry(
    long size,
    String blobId,
    @Nullable String lfsSha256,
    @Nullable Long lfsSize,
    @Nullable String xetHash) {

  /** {@return an ordinary file} */
  public static TreeEntry ofGit(long size, String blobId) {
    return new TreeEntry(size, blobId, null, null, null);
  }

  /** {@return a large file} */
  public static TreeEntry ofLfs(long size, String blobId, String sha256) {
    return new TreeEntry(size, blobId, sha256, size, null);
  }

  /** {@return the content to be fetched} */
  public Blob blob() {
    return new Blob(lfsSha256 == null ? blobId : lfsSha256, size);
  }
}
