package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done so that a repository holds what we have.
 *
 * @param unchanged the files that are there as they should be, by path
 * @param changed the files that are not there, or are there with other content, by path
 * @param stale the paths of shards, as we name them, that are there and are none of ours any more
 */
record PushPlan(
    Map<String, FileContent> unchanged, SortedMap<String, FileContent> changed, Set<String> stale) {

  /** What our sinks write; other names below {@code data/} are somebody else's. */
  private static final Pattern SHARD =
      Pattern.compile(
          Arrays.stream(Split.values())
              .map(Split::label)
              .collect(Collectors.joining("|", "data/(?:", ")-[0-9]{5,}-of-[0-9]{5,}\\.[^/]+")));

  /**
   * {@return the plan}
   *
   * @param there the files of the commit that is built upon, by path
   * @param ours the files that there should be, by path
   */
  static PushPlan of(Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    SortedMap<String, FileContent> unchanged = new TreeMap<>();
    SortedMap<String, FileContent> changed = new TreeMap<>();
    ours.forEach(
        (path, content) ->
            (holds(there.get(path), content) ? unchanged : changed).put(path, content));
    Set<String> stale = new TreeSet<>();
    for (String path : there.keySet()) {
      if (SHARD.matcher(path).matches() && !ours.containsKey(path)) {
        stale.add(path);
      }
    }
    return new PushPlan(unchanged, changed, stale);
  }

  /** {@return whether everything is as it should be} */
  boolean isDone() {
    return changed.isEmpty() && stale.isEmpty();
  }

  /** {@return all files that there will be of ours, by path} */
  SortedMap<String, FileContent> all() {
    SortedMap<String, FileContent> all = new TreeMap<>(unchanged);
    all.putAll(changed);
    return all;
  }

  /** {@return this plan without the deletion of some files} */
  PushPlan sparing(Set<String> files) {
    Set<String> others = new TreeSet<>(stale);
    others.removeAll(files);
    return new PushPlan(unchanged, changed, others);
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
