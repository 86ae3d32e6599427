package io.github.speculativeactions.hub.testing.store;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a commit, and its folders with the names that git gives them. Immutable. */
public final class Tree {

  /** No files at all. */
  static final Tree EMPTY = new Tree(new TreeMap<>());

  private final SortedMap<String, FileEntry> files;
  private final SortedMap<String, String> folders;
  private final String oid;

  private Tree(NavigableMap<String, FileEntry> files) {
    NavigableMap<String, String> oids = Folders.oids(files);
    this.files = Collections.unmodifiableSortedMap(files);
    this.folders = Collections.unmodifiableSortedMap(oids);
    this.oid = oids.firstEntry().getValue();
  }

  /** {@return this tree after the edits, made in order} */
  Tree with(List<TreeEdit> edits) {
    NavigableMap<String, FileEntry> changed = new TreeMap<>(files);
    edits.forEach(edit -> edit.apply(changed));
    return new Tree(changed);
  }

  /** {@return the files by path} */
  public SortedMap<String, FileEntry> files() {
    return files;
  }

  /** {@return the names of git's trees by path, the root's path being empty} */
  public SortedMap<String, String> folders() {
    return folders;
  }

  /** {@return the name of the root's tree} */
  String oid() {
    return oid;
  }
}
