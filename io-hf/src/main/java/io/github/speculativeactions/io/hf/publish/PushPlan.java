package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done so that a repository holds what we have.
 *
 * @param changed the files that are not there, or are there with other content, by path
 * @param stale the paths of data files of ours that are there and are no more
 */
record PushPlan(SortedMap<String, FileContent> changed, Set<String> stale) {

  /** As the cards' globs have it: what begins like that is read as data. */
  private static final Set<String> DATA =
      Arrays.stream(Split.values())
          .map(split -> "data/" + split.label() + "-")
          .collect(Collectors.toUnmodifiableSet());

  /**
   * {@return the plan}
   *
   * @param there the files of the commit that is built upon, by path
   * @param ours the files that there should be, by path
   */
  static PushPlan of(Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    SortedMap<String, FileContent> changed = new TreeMap<>();
    ours.forEach(
        (path, content) -> {
          if (!holds(there.get(path), content)) {
            changed.put(path, content);
          }
        });
    Set<String> stale = new TreeSet<>();
    for (String path : there.keySet()) {
      if (isData(path) && !ours.containsKey(path)) {
        stale.add(path);
      }
    }
    return new PushPlan(changed, stale);
  }

  /** {@return whether everything is as it should be} */
  boolean isDone() {
    return changed.isEmpty() && stale.isEmpty();
  }

  private static boolean isData(String path) {
    return path.indexOf('/') == path.lastIndexOf('/') && DATA.stream().anyMatch(path::startsWith);
  }

  private static boolean holds(@Nullable TreeEntry entry, FileContent content) {
    if (entry == null) {
      return false;
    }
    return entry.lfsSha256() == null
        ? content.gitSha1().equals(entry.blobId())
        : content.sha256().equals(entry.lfsSha256());
  }
}
