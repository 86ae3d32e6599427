package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.DatasetLocation;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.OfflineException;
import io.github.speculativeactions.io.hf.RevisionNotFoundException;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.cache.CachedDataset;
import io.github.speculativeactions.io.hf.cache.HubCache;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.layout.DatasetLayout;
import io.github.speculativeactions.storage.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hub, its cache, and which commits the revisions were when they were first asked for. Safe for
 * use by several threads.
 */
final class Hub {

  private static final String CONVERTED_REVISION = "refs/convert/parquet";

  private final HubOptions options;
  private final HubHttp http;
  private final HubCache cache;

  /** By repository and revision: each location without its path. */
  private final FoundOnce<DatasetLocation, PinnedDataset> pinned = new FoundOnce<>(this::pin);

  Hub(HubOptions options) {
    this.options = options;
    this.http = HubHttp.of(options);
    this.cache = new HubCache(options.cacheFolder(), options.snapshotFiles());
  }

  HubOptions options() {
    return options;
  }

  HubHttp http() {
    return http;
  }

  boolean isOffline() {
    return options.network() == NetworkUse.OFFLINE;
  }

  /**
   * {@return the files that a location stands for, in the order of their paths}
   *
   * @throws SpeculativeActionsException (INPUT) if there is none
   */
  List<StoredFile> list(DatasetLocation location) {
    PinnedDataset dataset = dataset(location);
    if (!location.path().isEmpty()) {
      return dataset.list(location.path());
    }
    DatasetLayout layout = dataset.layout();
    boolean mayBeConverted =
        layout.isEmpty() && location.revision().equals(DatasetLocation.DEFAULT_REVISION);
    PinnedDataset converted = mayBeConverted ? converted(location).orElse(null) : null;
    return converted == null
        ? dataset.list(layout, location.choice())
        : converted.list(converted.convertedLayout(), location.choice());
  }

  /** The branch that the Hub converts a dataset's main branch to, if it has and we may ask. */
  private Optional<PinnedDataset> converted(DatasetLocation location) {
    try {
      return Optional.of(
          dataset(new DatasetLocation(location.repository(), CONVERTED_REVISION, "")));
    } catch (RevisionNotFoundException | OfflineException e) {
      return Optional.empty();
    }
  }

  /** {@return the commit that a location's revision is} */
  private PinnedDataset dataset(DatasetLocation location) {
    return pinned.get(new DatasetLocation(location.repository(), location.revision(), ""));
  }

  private PinnedDataset pin(DatasetLocation whole) {
    CachedDataset cached = cache.dataset(whole.repository());
    DatasetApi api = new DatasetApi(http, options, whole.repository());
    if (isOffline()) {
      String commit =
          cached.commitOf(whole.revision()).orElseThrow(() -> offline(whole, "the dataset"));
      return new PinnedDataset(
          this, api, cached, whole, commit, cached.tree(commit).orElse(Map.of()));
    }
    String commit = api.commitOf(whole.revision());
    cached.remember(whole.revision(), commit);
    return new PinnedDataset(this, api, cached, whole, commit, tree(commit, api, cached));
  }

  /**
   * {@return the failure that the cache lacks what the hub may not be asked for}
   *
   * @param missing what it is, to be read before "is not in the cache"
   */
  SpeculativeActionsException offline(DatasetLocation whole, String missing) {
    String revision =
        whole.revision().equals(DatasetLocation.DEFAULT_REVISION)
            ? ""
            : " --revision " + whole.revision();
    return new OfflineException(missing + " is not in the cache " + options.cacheFolder(), options)
        .adding(
            "while it may, fetch it with: hf download --repo-type dataset "
                + whole.repository()
                + revision);
  }

  private static Map<String, TreeEntry> tree(String commit, DatasetApi api, CachedDataset cached) {
    return cached
        .tree(commit)
        .orElseGet(
            () -> {
              Map<String, TreeEntry> files = api.files(commit);
              cached.rememberTree(commit, files);
              return files;
            });
  }
}
