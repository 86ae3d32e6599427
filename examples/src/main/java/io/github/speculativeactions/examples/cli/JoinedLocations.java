package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.Storage;
import io.github.speculativeactions.storage.Storages;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one location of several, so that one limit can hold for all of them: an input has one
 * location and one limit.
 */
final class JoinedLocations implements Storage {

  private static final String SCHEME = "joined";

  private final Storages storages;
  private final Map<String, List<String>> parts = new ConcurrentHashMap<>();

  JoinedLocations(Storages storages) {
    this.storages = storages;
  }

  /** {@return a location that stands for the files of all these, in their order} */
  String join(List<String> locations) {
    String joined = SCHEME + "://" + String.join(" + ", locations);
    parts.put(joined, List.copyOf(locations));
    return joined;
  }

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<StoredFile> list(String location) throws IOException {
    List<String> joined = parts.get(location);
    if (joined == null) {
      throw SpeculativeActionsException.configuration(
          "'%s' is no location of yours; give each of several its own --source"
              .formatted(location));
    }
    List<StoredFile> files = new ArrayList<>();
    for (String part : joined) {
      files.addAll(storages.forLocation(part).list(part));
    }
    return files;
  }
}
