package io.github.speculativeactions.sink;

import java.util.Map;

/**
 * Something to read that is written beside the data and appears with it: a dataset card, a page of
 * figures.
 *
 * <p>Only sinks that write a folder ask for it, once, when all rows have been written. It should
 * give the same texts for the same output, so that a build repeated gives the same bytes.
 */
@FunctionalInterface
public interface OutputDocument {

  /**
   * {@return the texts of its files by their paths in the output folder, such as {@code
   * eval/README.md}}
   *
   * <p>Steps of a path are parted by {@code /} and made of the letters a to z in both cases,
   * digits, {@code .}, {@code _} and {@code -}; none begins with a dot. A path that is anything
   * else, or at which there is a file already, fails the build as an error of configuration. The
   * files go away when a later build replaces the output and does not write them again.
   *
   * @param output what has been written
   */
  Map<String, String> render(WrittenOutput output);
}
