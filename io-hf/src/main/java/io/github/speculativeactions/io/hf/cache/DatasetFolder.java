package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.io.hf.RepositoryId;
import java.nio.file.Path;

/**
 * Where the parts of a dataset lie in the cache. Every name is checked here, so no path that comes
 * from here leads out of the folder.
 *
 * @param cache the folder of the whole cache
 * @param repository the dataset
 */
record DatasetFolder(Path cache, RepositoryId repository) {

  Path root() {
    return cache.resolve(name());
  }

  Path blobs() {
    return root().resolve("blobs");
  }

  Path blob(Blob blob) {
    return blobs().resolve(blob.etag());
  }

  Path snapshot(String commit) {
    return root().resolve("snapshots").resolve(CacheNames.commit(commit));
  }

  Path snapshotFile(String commit, String path) {
    return snapshot(commit).resolve(CacheNames.path(repository, path));
  }

  /** A revision with slashes, as {@code refs/convert/parquet}, is a path below {@code refs}. */
  Path reference(String revision) {
    return root().resolve("refs").resolve(CacheNames.revision(repository, revision));
  }

  Path tree(String commit) {
    return root().resolve("trees").resolve(CacheNames.commit(commit) + ".json");
  }

  Path lock(Blob blob) {
    return cache.resolve(".locks").resolve(name()).resolve(blob.etag() + ".lock");
  }

  private String name() {
    return "datasets--" + repository.toString().replace("/", "--");
  }
}
