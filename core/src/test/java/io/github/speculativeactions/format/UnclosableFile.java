package io.github.speculativeactions.format;

import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file whose streams fail to close. */
record UnclosableFile(StoredFile file) implements StoredFile {

  /** What the failure looks like. */
  static final String FAILURE = "java.io.IOException: the disk has gone";

  @Override
  public String location() {
    return file.location();
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public InputStream open() throws IOException {
    return new FilterInputStream(file.open()) {
      @Override
      public void close() throws IOException {
        throw new IOException("the disk has gone");
      }
    };
  }

  @Override
  public RangeReader openRanges() throws IOException {
    return file.openRanges();
  }

  @Override
  public Optional<StoredFile> sibling(String fileName) throws IOException {
    return file.sibling(fileName);
  }
}
