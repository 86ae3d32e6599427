package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One file of one commit. Immutable but for what {@link RemoteContent} remembers. */
final class HubFile implements StoredFile {

  private final PinnedDataset dataset;
  private final String path;
  private final long size;
  private final RemoteContent remote;

  HubFile(PinnedDataset dataset, String path, long size) {
    this.dataset = dataset;
    this.path = path;
    this.size = size;
    this.remote = dataset.remote(path, size);
  }

  @Override
  public String location() {
    return dataset.locate(path);
  }

  @Override
  public Optional<String> revision() {
    return Optional.of(dataset.commit());
  }

  @Override
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    Optional<Path> cached = dataset.cached(path);
    return cached.isPresent() ? Files.newInputStream(cached.get()) : dataset.open(path, remote);
  }

  @Override
  public RangeReader openRanges() throws IOException {
    Optional<Path> cached = dataset.cached(path);
    if (cached.isPresent()) {
      return new LocalStorage().list(cached.get().toString()).get(0).openRanges();
    }
    dataset.requireOnline(path);
    return new HubRangeReader(location(), size, remote);
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) {
    if (fileName.isEmpty()
        || fileName.equals(".")
        || fileName.equals("..")
        || fileName.indexOf('/') >= 0
        || fileName.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not the name of a file beside this one: " + fileName);
    }
    return dataset
        .file(path.substring(0, path.length() - name().length()) + fileName)
        .map(file -> file);
  }

  @Override
  public String toString() {
    return location();
  }
}
