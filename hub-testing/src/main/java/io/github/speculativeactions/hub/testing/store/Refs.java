package io.github.speculativeactions.hub.testing.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The names of commits in a repository: branches, tags, and refs as {@code refs/convert/parquet}.
 */
final class Refs {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

  private final SortedMap<String, Commit> named = new TreeMap<>();
  private final Map<String, Commit> commits = new HashMap<>();

  /** {@return the whole name of a branch, which is what a short name means; HEAD is main} */
  static String branch(String name) {
    if (name.equals("HEAD")) {
      return branch(Repository.MAIN);
    }
    return name.startsWith("refs/") ? name : "refs/heads/" + name;
  }

  static String tag(String name) {
    return "refs/tags/" + name;
  }

  Optional<Commit> named(String ref) {
    return Optional.ofNullable(named.get(ref));
  }

  void set(String ref, Commit commit) {
    named.put(ref, commit);
    commits.put(commit.id(), commit);
  }

  boolean remove(String ref) {
    return named.remove(ref) != null;
  }

  SortedMap<String, Commit> all() {
    return new TreeMap<>(named);
  }

  /**
   * {@return the commit that a revision means: a branch, a tag, or at least 7 digits of its name}
   */
  Optional<Commit> find(String revision) {
    return named(branch(revision))
        .or(() -> named(tag(revision)))
        .or(() -> COMMIT.matcher(revision).matches() ? startingWith(revision) : Optional.empty());
  }

  private Optional<Commit> startingWith(String digits) {
    Commit exact = commits.get(digits);
    Collection<Commit> all = commits.values();
    return exact != null
        ? Optional.of(exact)
        : all.stream().filter(commit -> commit.id().startsWith(digits)).findFirst();
  }
}
