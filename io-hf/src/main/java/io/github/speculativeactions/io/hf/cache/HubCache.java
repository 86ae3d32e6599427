package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.SnapshotFiles;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The cache that all tools of the Hub share.
 *
 * <p>Immutable and safe for use by several threads and, with other programs, several processes.
 *
 * @param folder the folder; it need not exist, and may be a link
 * @param snapshotFiles what the files of a snapshot become when they are stored
 */
public record HubCache(Path folder, SnapshotFiles snapshotFiles) {

  /** Makes the folder absolute, since the working folder is no part of a cache. */
  public HubCache {
    folder = folder.toAbsolutePath().normalize();
    Objects.requireNonNull(snapshotFiles, "snapshotFiles");
  }

  /** {@return the cache in a folder, with links where the system can make them} */
  public static HubCache at(Path folder) {
    return new HubCache(folder, SnapshotFiles.LINKED);
  }

  /** {@return what is cached of a dataset; creates nothing} */
  public CachedDataset dataset(RepositoryId repository) {
    return new CachedDataset(new DatasetFolder(folder, repository), snapshotFiles);
  }
}
