package io.github.speculativeactions.storage;

import java.io.IOException;
import java.util.List;

/** PLACEHOLDER being written. */
public final class LocalStorage implements Storage {

  /** The scheme of local files, which a location may leave out. */
  public static final String SCHEME = "file";

  /** Creates the storage; it has no state. */
  public LocalStorage() {}

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<StoredFile> list(String location) throws IOException {
    return List.of();
  }
}
