package io.github.speculativeactions.io.hf.publish;

import java.util.Collection;

/**
 * How much some files are.
 *
 * @param files how many there are
 * @param bytes how many bytes they have together
 */
public record FileTotal(int files, long bytes) {

  static FileTotal of(Collection<FileContent> files) {
    return new FileTotal(files.size(), files.stream().mapToLong(FileContent::size).sum());
  }
}
