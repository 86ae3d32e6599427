package io.github.speculativeactions.io.hf.publish;

import java.util.List;

/**
 * What a repository held of earlier data, and holds no more.
 *
 * @param files the paths of data files that were deleted, sorted
 * @param splits the splits that the configuration had; files of a split that are not called as ours
 *     are stay, but nothing names them
 */
public record Removed(List<String> files, List<String> splits) {

  static final Removed NOTHING = new Removed(List.of(), List.of());

  /** Copies the lists. */
  public Removed {
    files = List.copyOf(files);
    splits = List.copyOf(splits);
  }
}
