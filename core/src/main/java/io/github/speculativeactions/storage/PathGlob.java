package io.github.speculativeactions.storage;

import java.util.List;

/**
 * Which '/'-separated paths a glob stands for, by the rules of {@link LocalStorage}; for storages
 * that list paths instead of folders.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PathGlob {

  private final Glob glob;

  private PathGlob(Glob glob) {
    this.glob = glob;
  }

  /** {@return whether a path has a character in it that a glob gives a meaning to} */
  public static boolean isGlob(String path) {
    return Glob.isPattern(path);
  }

  /** {@return the glob that a path without a slash at its start spells} */
  public static PathGlob parse(String path) {
    return new PathGlob(Glob.parse(path));
  }

  /**
   * {@return the glob of every file below a folder that is not hidden}
   *
   * @param folder its path, taken literally; empty for all paths
   */
  public static PathGlob everythingBelow(String folder) {
    return new PathGlob(Glob.everythingBelow(folder));
  }

  /** {@return whether it stands for a path} */
  public boolean matches(String path) {
    return glob.patterns().stream().anyMatch(pattern -> matches(pattern, path));
  }

  private static boolean matches(GlobPattern pattern, String path) {
    String start = pattern.base().isEmpty() ? "" : pattern.base() + "/";
    return path.startsWith(start)
        && matches(pattern.names(), List.of(path.substring(start.length()).split("/", -1)));
  }

  /**
   * Pattern by pattern, remembers how many of the names may be used up, so that none is retried.
   */
  private static boolean matches(List<NamePattern> patterns, List<String> names) {
    boolean[] used = new boolean[names.size() + 1];
    used[0] = true;
    for (NamePattern pattern : patterns) {
      boolean[] next = new boolean[used.length];
      next[0] = pattern.spansFolders() && used[0];
      for (int i = 0; i < names.size(); i++) {
        next[i + 1] =
            pattern.spansFolders()
                ? used[i + 1] || (next[i] && pattern.matches(names.get(i)))
                : used[i] && pattern.matches(names.get(i));
      }
      used = next;
    }
    return used[names.size()];
  }
}
