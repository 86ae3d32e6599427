package io.github.speculativeactions.hub.testing;

/**
 * How a {@link TestHub} behaves. Immutable.
 *
 * @param pageSize the most entries of one page of a listing
 * @param multipartFrom the size in bytes from which on an LFS object is uploaded in parts
 * @param partSize the size in bytes of a part
 * @param quota how many requests of one kind are answered in 300 seconds, before status 429
 * @param fileAnswers how files are served
 */
public record HubSettings(
    int pageSize, long multipartFrom, long partSize, int quota, FileAnswers fileAnswers) {

  /** How a request for a file of a revision is answered. */
  public enum FileAnswers {
    /**
     * As hf.co does: 307 to the hub's cache for small files, 302 to a signed URL for LFS objects.
     */
    REDIRECTED,
    /** 200 with the bytes, as simple mirrors do. */
    DIRECT
  }

  /** Refuses sizes below 1. */
  public HubSettings {
    if (pageSize < 1 || multipartFrom < 1 || partSize < 1 || quota < 1) {
      throw new IllegalArgumentException("page size, sizes and quota must be at least 1");
    }
  }

  /** {@return pages of 1,000 entries, parts of 5,000,000 bytes, no quota to speak of} */
  public static HubSettings defaults() {
    return new HubSettings(1_000, 10_000_000, 5_000_000, 1_000_000, FileAnswers.REDIRECTED);
  }

  /** {@return these settings with another size of pages} */
  public HubSettings withPageSize(int entries) {
    return new HubSettings(entries, multipartFrom, partSize, quota, fileAnswers);
  }

  /** {@return these settings with other limits, in bytes, for uploads in parts} */
  public HubSettings withParts(long from, long size) {
    return new HubSettings(pageSize, from, size, quota, fileAnswers);
  }

  /** {@return these settings with another quota} */
  public HubSettings withQuota(int requests) {
    return new HubSettings(pageSize, multipartFrom, partSize, requests, fileAnswers);
  }

  /** {@return these settings with another way of serving files} */
  public HubSettings withFileAnswers(FileAnswers answers) {
    return new HubSettings(pageSize, multipartFrom, partSize, quota, answers);
  }
}
