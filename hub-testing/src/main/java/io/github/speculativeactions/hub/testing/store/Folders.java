package io.github.speculativeactions.hub.testing.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes git's trees of files: one for each folder, which lists what lies in it. */
final class Folders {

  /** The lines of each folder by git's key of sorting; what lies deeper comes first. */
  private final SortedMap<String, SortedMap<String, byte[]>> lines =
      new TreeMap<>(Comparator.reverseOrder());

  private Folders() {}

  /** {@return the name of the tree of each folder by its path, the root's being empty} */
  static NavigableMap<String, String> oids(SortedMap<String, FileEntry> files) {
    Folders folders = new Folders();
    folders.linesOf("");
    files.forEach(
        (path, file) -> {
          String name = name(path);
          folders.linesOf(parent(path)).put(sortKey(name), line("100644", name, file.oid()));
        });
    NavigableMap<String, String> oids = new TreeMap<>();
    for (String folder : List.copyOf(folders.lines.keySet())) {
      String oid = Hashes.git("tree", joined(folders.linesOf(folder)));
      oids.put(folder, oid);
      if (!folder.isEmpty()) {
        String name = name(folder);
        folders.linesOf(parent(folder)).put(sortKey(name + '/'), line("40000", name, oid));
      }
    }
    return oids;
  }

  private SortedMap<String, byte[]> linesOf(String folder) {
    SortedMap<String, byte[]> present = lines.get(folder);
    if (present != null) {
      return present;
    }
    if (!folder.isEmpty()) {
      linesOf(parent(folder));
    }
    SortedMap<String, byte[]> empty = new TreeMap<>();
    lines.put(folder, empty);
    return empty;
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

  /**
   * Git sorts by bytes, with a slash behind the name of a folder; Latin-1 has a char for each byte.
   */
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
