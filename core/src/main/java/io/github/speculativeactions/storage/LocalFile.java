package io.github.speculativeactions.storage;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A regular file of this machine; immutable. */
final class LocalFile implements StoredFile {

  private final Path path;
  private final String location;
  private final long size;

  private LocalFile(Path path, String location, long size) {
    this.path = path;
    this.location = location;
    this.size = size;
  }

  /**
   * {@return the file at a path}
   *
   * @param location how messages show it
   * @throws SpeculativeActionsException (INPUT) if it is something else: a device, a pipe
   */
  static LocalFile of(Path path, String location) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw SpeculativeActionsException.input(
          "'" + location + "' is neither a file nor a folder; copy its content to a file first");
    }
    return new LocalFile(path, location, Files.size(path));
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public RangeReader openRanges() throws IOException {
    return LocalRangeReader.open(path);
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) throws IOException {
    if (fileName.isEmpty()
        || fileName.equals(".")
        || fileName.equals("..")
        || fileName.indexOf('/') >= 0
        || fileName.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not the name of a file beside this one: " + fileName);
    }
    Path beside = path.resolveSibling(fileName);
    if (!Files.isRegularFile(beside)) {
      return Optional.empty();
    }
    String folder = location.substring(0, location.length() - name().length());
    return Optional.of(of(beside, folder + fileName));
  }

  @Override
  public String toString() {
    return location;
  }
}
