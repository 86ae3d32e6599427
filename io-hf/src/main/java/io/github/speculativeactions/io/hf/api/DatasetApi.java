package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.DatasetUrls;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.http.HubDocument;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubUrl;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Asks the Hub about one dataset.
 *
 * <p>Every method throws a {@link HubException} if the hub refuses, does not answer, or answers
 * what cannot be. Every path it returns is one that {@link
 * io.github.speculativeactions.io.hf.DatasetLocation} takes. Immutable and safe for use by several
 * threads.
 */
public final class DatasetApi {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  private final HubHttp http;
  private final HubOptions options;
  private final RepositoryId repository;

  /**
   * Knows where to ask; asks nothing yet.
   *
   * @param options those of {@code http}
   */
  public DatasetApi(HubHttp http, HubOptions options, RepositoryId repository) {
    this.http = http;
    this.options = options;
    this.repository = repository;
  }

  /** {@return the commit that a revision is now: 40 hexadecimal digits} */
  public String commitOf(String revision) {
    return info(revision).commit();
  }

  /** {@return what the hub says of the dataset at a revision} */
  public DatasetInfo info(String revision) {
    HubDocument info = get(ours(urls(revision).info()));
    JsonNode commit = info.json().path("sha");
    if (!commit.isString() || !COMMIT.matcher(commit.stringValue()).matches()) {
      throw info.head().unfit("names no commit of 40 hexadecimal digits");
    }
    boolean isPrivate = info.json().path("private").asBoolean(false);
    return new DatasetInfo(
        commit.stringValue(), isPrivate ? Visibility.PRIVATE : Visibility.PUBLIC);
  }

  /** {@return all files of a commit by path, from as many pages as the hub needs} */
  public SortedMap<String, TreeEntry> files(String commit) {
    FileListing files = new FileListing(repository);
    Optional<HubUrl> next = Optional.of(ours(urls(commit).tree("")));
    Set<HubUrl> asked = new HashSet<>();
    while (next.isPresent()) {
      HubDocument page = get(next.get());
      files.addPage(page);
      if (!asked.add(next.get())) {
        throw page.head().unfit("names a page twice");
      }
      next = page.head().link("next").map(url -> http.urls().continued(url, page.head()::unfit));
    }
    return files.byPath();
  }

  /** {@return where the bytes of a commit's file are asked for} */
  public HubUrl file(String commit, String path) {
    return ours(urls(commit).file(path));
  }

  /**
   * {@return the bytes of a small file of a commit}
   *
   * @param maxBytes the most it may have, from 0 to 1 GiB
   */
  public byte[] content(String commit, String path, int maxBytes) {
    return http.read(HubRequest.get(file(commit, path)).maxBytes(maxBytes).build()).bytes();
  }

  private HubDocument get(HubUrl url) {
    return http.read(HubRequest.get(url).build());
  }

  private DatasetUrls urls(String revision) {
    return DatasetUrls.of(options, repository, revision);
  }

  private HubUrl ours(URI url) {
    return http.urls().ours(url);
  }
}
