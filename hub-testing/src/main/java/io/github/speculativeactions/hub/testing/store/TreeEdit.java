package io.github.speculativeactions.hub.testing.store;

import java.util.SortedMap;

/** One change of a commit. */
@FunctionalInterface
public interface TreeEdit {

  /**
   * Changes the files by path.
   *
   * @throws RefusedException if there is nothing to delete
   */
  void apply(SortedMap<String, FileEntry> files);

  /** {@return an edit that adds or replaces a file} */
  static TreeEdit put(String path, FileEntry file) {
    return files -> files.put(path, file);
  }

  /** {@return an edit that deletes a file} */
  static TreeEdit delete(String path) {
    return files -> {
      if (files.remove(path) == null) {
        throw new RefusedException(Reason.ENTRY_NOT_FOUND, "no file to delete: " + path);
      }
    };
  }

  /** {@return an edit that deletes all files below a folder, named with or without a last slash} */
  static TreeEdit deleteFolder(String path) {
    String prefix = path.endsWith("/") ? path : path + '/';
    return files -> {
      if (!files.keySet().removeIf(name -> name.startsWith(prefix))) {
        throw new RefusedException(Reason.ENTRY_NOT_FOUND, "no folder to delete: " + path);
      }
    };
  }
}
