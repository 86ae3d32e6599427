package io.github.speculativeactions.io.hf;

import java.net.URI;
import java.util.Objects;

/**
 * The URLs of one dataset at one revision.
 *
 * <p>A revision is one segment, percent-encoded with no safe character ({@code
 * refs%2Fconvert%2Fparquet}); a path is encoded segment by segment. That is how {@code
 * huggingface_hub} writes them. Immutable and safe for use by several threads.
 */
public final class DatasetUrls {

  private final String endpoint;
  private final RepositoryId repository;
  private final String encodedRevision;

  private DatasetUrls(String endpoint, RepositoryId repository, String encodedRevision) {
    this.endpoint = endpoint;
    this.repository = repository;
    this.encodedRevision = encodedRevision;
  }

  /**
   * {@return the URLs of a dataset at a revision}
   *
   * @param options tell the endpoint
   * @param repository the dataset
   * @param revision decoded, as in {@link DatasetLocation#revision()}
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if no revision
   *     may be called that
   */
  public static DatasetUrls of(HubOptions options, RepositoryId repository, String revision) {
    return new DatasetUrls(
        options.endpoint().toString(),
        Objects.requireNonNull(repository, "repository"),
        PercentEncoding.encode(Revisions.check(revision)));
  }

  /** {@return the page for people, where access to a gated dataset is asked for} */
  public URI page() {
    return URI.create(endpoint + "/datasets/" + repository);
  }

  /** {@return the API's description of the dataset, which holds the revision's commit} */
  public URI info() {
    return URI.create(endpoint + "/api/datasets/" + repository + "/revision/" + encodedRevision);
  }

  /**
   * {@return the first page of the API's list of all files below a folder}
   *
   * @param folder from the root of the repository; empty for all of it
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if it is not a
   *     path inside the repository, as {@link DatasetLocation#path()} is
   */
  public URI tree(String folder) {
    String below = folder.isEmpty() ? "" : "/" + encoded(folder);
    return URI.create(
        endpoint
            + "/api/datasets/"
            + repository
            + "/tree/"
            + encodedRevision
            + below
            + "?recursive=true&expand=false");
  }

  /**
   * {@return where the bytes of a file are asked for; the answer is mostly a redirect}
   *
   * @param path from the root of the repository, not a glob
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if it is not a
   *     path inside the repository, as {@link DatasetLocation#path()} is
   */
  public URI file(String path) {
    return URI.create(
        endpoint + "/datasets/" + repository + "/resolve/" + encodedRevision + "/" + encoded(path));
  }

  /** {@return the URL of {@link #page()}} */
  @Override
  public String toString() {
    return page().toString();
  }

  private static String encoded(String path) {
    return PercentEncoding.encodePath(RepositoryPaths.check(path));
  }
}
