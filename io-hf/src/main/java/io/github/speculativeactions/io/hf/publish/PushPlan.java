package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done so that a repository holds what we have.
 *
 * @param unchanged the files that are there as they should be, by path
 * @param changed the files that are not there, or are there with other content, by path
 * @param removed what was there of our names and will be no more
 */
record PushPlan(
    Map<String, FileContent> unchanged, SortedMap<String, FileContent> changed, Removed removed) {

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
   * @param others the files that belong to others, whatever they are called
   * @param droppedSplits the splits that our configuration had and will have no more
   */
  static PushPlan of(
      Map<String, TreeEntry> there,
      Map<String, FileContent> ours,
      Set<String> others,
      Collection<String> droppedSplits) {
    SortedMap<String, FileContent> unchanged = new TreeMap<>();
    SortedMap<String, FileContent> changed = new TreeMap<>();
    ours.forEach(
        (path, content) ->
            (holds(there.get(path), content) ? unchanged : changed).put(path, content));
    List<String> stale =
        there.keySet().stream()
            .filter(path -> SHARD.matcher(path).matches())
            .filter(path -> !ours.containsKey(path) && !others.contains(path))
            .sorted()
            .toList();
    return new PushPlan(unchanged, changed, new Removed(stale, List.copyOf(droppedSplits)));
  }

  /** {@return whether everything is as it should be} */
  boolean isDone() {
    return changed.isEmpty() && removed.files().isEmpty();
  }

  /** {@return all files that there will be of ours, by path} */
  SortedMap<String, FileContent> all() {
    SortedMap<String, FileContent> all = new TreeMap<>(unchanged);
    all.putAll(changed);
    return all;
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
