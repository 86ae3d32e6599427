package io.github.speculativeactions.hub.testing;

/**
 * How a {@link TestHub} behaves, so that small tests meet what is large on the Hub. Immutable.
 *
 * <pre>{@code
 * TestHub.start(HubSettings.defaults().withPageSize(2).withParts(1_000, 400))
 * }</pre>
 *
 * @param pageSize the most entries of one page of a listing
 * @param multipartFrom the size in bytes from which on a large file is uploaded in parts
 * @param partSize the size in bytes of each part but the last
 * @param quota how many requests of one kind (API, files, pages) are answered within 300 seconds;
 *     more get status 429
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

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public HubSettings {
    if (pageSize < 1 || multipartFrom < 1 || partSize < 1 || quota < 1) {
      throw new IllegalArgumentException("page size, sizes and quota must be at least 1");
    }
  }

  /**
   * {@return what comes near to hf.co: pages of 1,000 entries, parts of 5,000,000 bytes for files
   * of 10,000,000 and more, redirects to where a file lies; a quota of 1,000,000 requests}
   */
  public static HubSettings defaults() {
    return new HubSettings(1_000, 10_000_000, 5_000_000, 1_000_000, FileAnswers.REDIRECTED);
  }

  /** {@return these settings with another size of pages} */
  public HubSettings withPageSize(int entries) {
    return new HubSettings(entries, multipartFrom, partSize, quota, fileAnswers);
  }

  /**
   * {@return these settings with other uploads in parts}
   *
   * @param from the size in bytes of the smallest file that is uploaded in parts
   * @param size the size in bytes of each part but the last
   */
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
