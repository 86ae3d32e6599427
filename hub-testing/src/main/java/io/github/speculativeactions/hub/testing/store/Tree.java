package io.github.speculativeactions.hub.testing.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a commit, and its folders with the names that git gives them. Immutable. */
public final class Tree {

  /** No files at all. */
  public static final Tree EMPTY = new Tree(new TreeMap<>());

  private final NavigableMap<String, FileEntry> files;
  private final NavigableMap<String, String> folders;

  private Tree(NavigableMap<String, FileEntry> files) {
    this.files = Collections.unmodifiableNavigableMap(files);
    this.folders = Collections.unmodifiableNavigableMap(foldersOf(files));
  }

  /** {@return this tree after the edits, made in order} */
  public Tree with(List<TreeEdit> edits) {
    NavigableMap<String, FileEntry> changed = new TreeMap<>(files);
    edits.forEach(edit -> edit.apply(changed));
    return new Tree(changed);
  }

  /** {@return the files by path} */
  public SortedMap<String, FileEntry> files() {
    return files;
  }

  /** {@return the git trees by path, the root's being empty} */
  public SortedMap<String, String> folders() {
    return folders;
  }

  /** {@return the git tree of the root} */
  String oid() {
    return folders.get("");
  }

  private static NavigableMap<String, String> foldersOf(SortedMap<String, FileEntry> files) {
    NavigableMap<String, NavigableMap<String, byte[]>> lines = new TreeMap<>(Comparator.reverseOrder());
    lines.put("", new TreeMap<>());
    files.forEach((path, file) -> {
      addFolders(path, lines);
      lines.get(parent(path)).put(sortKey(name(path)), line("100644", name(path), file.oid()));
    });
    NavigableMap<String, String> oids = new TreeMap<>();
    // In reverse order, so that what lies in a folder comes before the folder.
    lines.forEach((folder, entries) -> {
      String oid = Hashes.git("tree", joined(entries));
      oids.put(folder, oid);
      if (!folder.isEmpty()) {
        lines.get(parent(folder)).put(sortKey(name(folder) + '/'), line("40000", name(folder), oid));
      }
    });
    return oids;
  }

  private static void addFolders(String path, SortedMap<String, NavigableMap<String, byte[]>> lines) {
    String folder = parent(path);
    while (lines.putIfAbsent(folder, new TreeMap<>()) == null) {
      folder = parent(folder);
    }
  }

  private static byte[] line(String mode, String name, String oid) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes((mode + ' ' + name + '\0').getBytes(StandardCharsets.UTF_8));
    line.writeBytes(HexFormat.of().parseHex(oid));
    return line.toByteArray();
  }

  private static byte[] joined(SortedMap<String, byte[]> entries) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    entries.values().forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Git sorts by bytes, with a slash behind the name of a folder; Latin-1 has a char for each byte. */
  private static String sortKey(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
