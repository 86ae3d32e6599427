package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.hf.DatasetLocation;
import io.github.speculativeactions.io.hf.OfflineException;
import io.github.speculativeactions.io.hf.SplitChoice;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.cache.CachedDataset;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.layout.DatasetLayout;
import io.github.speculativeactions.storage.PathGlob;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of one commit. Immutable and safe for use by several threads. */
final class PinnedDataset {

  /** Cards have some thousand characters; what lies further back is not looked at. */
  private static final int MAX_DOCUMENT_BYTES = 16 << 20;

  private static final int SHOWN_FILES = 5;

  private final Hub hub;
  private final DatasetApi api;
  private final CachedDataset cached;
  private final DatasetLocation whole;
  private final String commit;

  /** By path; empty if the hub may not be asked and the listing is not cached. */
  private final Map<String, TreeEntry> files;

  PinnedDataset(
      Hub hub,
      DatasetApi api,
      CachedDataset cached,
      DatasetLocation whole,
      String commit,
      Map<String, TreeEntry> files) {
    this.hub = hub;
    this.api = api;
    this.cached = cached;
    this.whole = whole;
    this.commit = commit;
    this.files = new TreeMap<>(files);
  }

  /**
   * {@return the files that a path stands for, in the order of their paths}
   *
   * @throws SpeculativeActionsException (INPUT) if there is none
   * @throws OfflineException if the hub may not be asked and one of them is not cached
   */
  List<StoredFile> list(String path) {
    Optional<HubFile> single = file(path);
    if (single.isPresent()) {
      return List.of(single.get());
    }
    requireListing(path);
    List<StoredFile> found = matching(PathGlob.everythingBelow(path));
    if (found.isEmpty() && PathGlob.isGlob(path)) {
      found = matching(PathGlob.parse(path));
    }
    return requireAny(found);
  }

  /**
   * {@return what is data of this commit}
   *
   * @throws SpeculativeActionsException (INPUT) if what its card says of that cannot be understood
   */
  DatasetLayout layout() {
    requireListing("");
    Map<String, String> documents = new HashMap<>();
    for (String name : DatasetLayout.DOCUMENTS) {
      file(name).ifPresent(document -> documents.put(name, text(document)));
    }
    return DatasetLayout.of(files.keySet(), documents);
  }

  /** {@return what is data of this commit of the branch that the Hub converts to} */
  DatasetLayout convertedLayout() {
    requireListing("");
    return DatasetLayout.ofConverted(files.keySet());
  }

  /**
   * {@return the files of a choice of splits}
   *
   * @param layout of this commit
   * @throws SpeculativeActionsException (INPUT) if there is none
   */
  List<StoredFile> list(DatasetLayout layout, SplitChoice choice) {
    List<StoredFile> found = new ArrayList<>();
    for (String path : layout.files(choice)) {
      found.add(file(path).orElseThrow());
    }
    return requireAny(found);
  }

  private List<StoredFile> requireAny(List<StoredFile> found) {
    if (found.isEmpty()) {
      throw SpeculativeActionsException.input(
          "stands for no file of the commit " + commit + ", which has " + someFiles());
    }
    return found;
  }

  /** How many files there are, and the first of them, whatever a stranger has called them. */
  private String someFiles() {
    String first =
        files.keySet().stream()
            .limit(SHOWN_FILES)
            .map(path -> path.replaceAll("\\p{Cntrl}", "?"))
            .collect(Collectors.joining(", "));
    if (files.size() > SHOWN_FILES) {
      return files.size() + " files, such as " + first;
    }
    return files.isEmpty() ? "none" : "the files " + first;
  }

  /** Refuses to guess which files there are from those that happen to be cached. */
  private void requireListing(String path) {
    if (files.isEmpty() && hub.isOffline()) {
      throw hub.offline(
          whole,
          (path.isEmpty() ? "" : "a file '" + path + "' is not cached, and ")
              + "the list of the files of the commit "
              + commit);
    }
  }

  private String text(HubFile document) {
    try (InputStream bytes = document.open()) {
      return new String(bytes.readNBytes(MAX_DOCUMENT_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpeculativeActionsException(
          Category.STORAGE, true, null, "'" + document + "' cannot be read: " + e.getMessage(), e);
    }
  }

  /** {@return the file of exactly that path, if the commit has it} */
  Optional<HubFile> file(String path) {
    TreeEntry listed = files.get(path);
    if (listed != null) {
      return Optional.of(fileOf(path, listed));
    }
    return hub.isOffline() && files.isEmpty()
        ? cached.find(commit, path).map(local -> new HubFile(this, path, local.toFile().length()))
        : Optional.empty();
  }

  String commit() {
    return commit;
  }

  /** {@return where a file is, to be pasted into a later run that reads the same bytes} */
  String locate(String path) {
    return new DatasetLocation(whole.repository(), commit, path).toString();
  }

  /** {@return the file in the cache, if it is there} */
  Optional<Path> cached(String path) {
    return cached.find(commit, path);
  }

  /** {@return the bytes of a file, which come into the cache while they are read} */
  InputStream open(String path, RemoteContent content) throws IOException {
    requireOnline(path);
    TreeEntry listed = Objects.requireNonNull(files.get(path), "a file of a listing");
    return cached.open(commit, path, listed.blob(), content::openFrom);
  }

  /** {@return the file on the hub} */
  RemoteContent remote(String path, long size) {
    return new RemoteContent(
        hub.http(), api.file(commit, path), size, hub.options().retryPolicy().retries());
  }

  /**
   * Refuses to ask the hub if that is not allowed.
   *
   * @throws OfflineException if it is not
   */
  void requireOnline(String path) {
    if (hub.isOffline()) {
      throw hub.offline(whole, "the file '" + path + "' of the commit " + commit);
    }
  }

  private List<StoredFile> matching(PathGlob glob) {
    return files.entrySet().stream()
        .filter(file -> glob.matches(file.getKey()))
        .map(file -> (StoredFile) fileOf(file.getKey(), file.getValue()))
        .toList();
  }

  private HubFile fileOf(String path, TreeEntry listed) {
    // Another tool may have cached the listing without looking at its paths.
    locate(path);
    if (hub.isOffline() && cached.find(commit, path).isEmpty()) {
      requireOnline(path);
    }
    return new HubFile(this, path, listed.size());
  }
}
